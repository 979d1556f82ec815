import type {Finding, Location, Reading} from "../api/checks"
import type {Forms} from "../api/forms"
import type {PagePlace} from "../api/reports"
import {button, el, replace, type Child} from "../page/elements"
import {placeName} from "../page/finding-words"
import {severityShape, severityWord} from "../page/marks"
import {around, cut} from "../text/span"
import {capital} from "../text/words"
import {pageStrip} from "./pictures"
import type {Reviewed} from "./reviewed"

/// The tray under the text: the places of one finding side by side, each in its sentence.
export class Places {
  readonly element = el("section", {class: "tray", "aria-label": "Places"})
  private readonly reviewed: Reviewed
  private readonly forms: Forms
  private readonly show: (id: string) => void
  private readonly texts: ReadonlyMap<string, string>
  private readonly headings: ReadonlyMap<string, string>
  private readonly printed: ReadonlyMap<string, PagePlace>

  constructor(forms: Forms, reviewed: Reviewed, show: (id: string) => void) {
    this.forms = forms
    this.reviewed = reviewed
    this.show = show
    this.texts = new Map(
      reviewed.sections.flatMap(({paragraphs}) => paragraphs.map(({id, text}) => [id, text])),
    )
    this.printed = new Map(
      reviewed.sections.flatMap(({paragraphs}) =>
        paragraphs.flatMap(({id, places: [first]}) => (first === undefined ? [] : [[id, first]])),
      ),
    )
    this.headings = new Map(reviewed.sections.map(({id, heading}) => [id, heading]))
    this.element.hidden = true
  }

  finding(finding: Finding): void {
    const {severity, message, locations} = finding
    this.open(
      [severityShape(severity), el("strong", {}, ` ${capital(severityWord(severity))}. `), message],
      locations.map((location) =>
        this.card(
          capital(placeName(location)),
          location.section === null ? "" : (this.headings.get(location.section) ?? ""),
          location.paragraph ?? location.section,
          this.inSentence(location.paragraph, location.start, location.end, location.quote),
          this.picture(location),
        ),
      ),
    )
  }

  evidence(reading: Reading): void {
    const name = this.forms.aspectName(reading.aspect, this.reviewed.form)
    this.open(
      [el("strong", {}, `${name}: `), "the sentences that pull the reading hardest"],
      reading.evidence.map(({paragraph, quote, towards}) =>
        this.card(`Towards ${this.forms.gradeLabel(towards, this.reviewed.form)}`, "", paragraph, [
          quote,
        ]),
      ),
    )
  }

  close(): boolean {
    const wasOpen = !this.element.hidden
    this.element.hidden = true
    return wasOpen
  }

  private open(head: readonly Child[], cards: readonly HTMLElement[]): void {
    replace(
      this.element,
      el(
        "div",
        {class: "tray__head"},
        el("p", {}, ...head),
        button(
          "Close",
          () => {
            this.close()
          },
          {class: "button button--small"},
        ),
      ),
      el("ol", {class: "tray__places"}, ...cards.map((card) => el("li", {}, card))),
    )
    this.element.hidden = false
    this.element.scrollTop = 0
  }

  private card(
    name: string,
    heading: string,
    id: string | null,
    sentence: readonly Child[],
    picture: Child = null,
  ): HTMLElement {
    return el(
      "div",
      {class: "tray__place"},
      el(
        "p",
        {class: "tray__name"},
        id === null
          ? name
          : button(
              name,
              () => {
                this.show(id)
              },
              {class: "link-button"},
            ),
        heading !== "" && el("span", {class: "tray__heading", title: heading}, heading),
      ),
      el("blockquote", {class: "tray__sentence"}, ...sentence),
      picture,
    )
  }

  /// The place as it was printed; null where there is no picture of it.
  private picture(location: Location): Child {
    const {printed} = this.reviewed
    const place = this.printed.get(location.paragraph ?? "") ?? null
    const isInTable = location.paragraph === null && location.section === null
    const page = place?.page ?? (isInTable ? (printed?.gradePage ?? null) : null)
    if (printed === null || page === null) return null
    const name = `${capital(placeName(location))} on page ${String(page)} as printed`
    return pageStrip(printed.address(page), name, place)
  }

  private inSentence(paragraph: string | null, start: number, end: number, quote: string): Child[] {
    const text = paragraph === null ? undefined : this.texts.get(paragraph)
    if (text === undefined) return [el("mark", {class: "hit-mark"}, quote)]
    const sentence = around(text, {start, end})
    return cut(sentence.text, [sentence.span]).map((piece) =>
      piece.span < 0 ? piece.text : el("mark", {class: "hit-mark"}, piece.text),
    )
  }
}
