import type {Forms} from "../api/forms"
import type {Hit} from "../api/hits"
import {announce} from "../page/announce"
import {button, el, newId, replace} from "../page/elements"
import {checkbox} from "../page/fields"
import {copyButton, openLink, passage} from "../page/passage"
import {problem} from "../page/problem"
import {AT_ONCE, type Pause} from "../text/pauses"
import {plural} from "../text/words"
import {comparingKey, fetchComparable, type Comparing} from "./comparing"
import {Following, type Answer} from "./following"
import {arrowStep, INSERT, insertButtons, redraw, stepCards} from "./steps"
import {isEnough, type Wanted} from "./wanted"

/// What the panel needs of the editor beside it.
export interface Beside {
  /// the paragraph of the cursor as it is now
  readonly wanted: () => Wanted
  readonly insert: (hit: Hit) => void
  /// gives the keyboard back to the text, at the very character it left
  readonly back: () => void
}

/// Comparable findings for the paragraph being written; or, with words in its box, what a search
/// for them finds. Hits stay while new ones are fetched, and nothing moves while somebody is in it.
export class ComparablePanel {
  readonly element: HTMLElement
  private readonly forms: Forms
  private readonly beside: Beside
  private readonly place = el("p", {class: "panel__place"})
  private readonly list = el("div", {class: "panel__results"})
  private readonly box: HTMLInputElement
  private readonly following = new Following<Comparing, readonly Hit[]>({
    fetch: fetchComparable,
    key: comparingKey,
    told: (answer) => {
      this.show(answer)
    },
  })
  private isSameAspect = true
  private isSameGrade = false
  private isShown = true

  constructor(forms: Forms, beside: Beside) {
    this.forms = forms
    this.beside = beside
    this.box = el("input", {
      id: newId("look-up"),
      class: "govuk-input panel__query",
      type: "search",
      autocomplete: "off",
      placeholder: "Look up other words",
    })
    this.element = el("div", {class: "comparable"}, this.controls(), this.place, this.list)
    this.element.addEventListener("keydown", (event) => {
      this.key(event)
    })
  }

  /// The cursor moved or the text under it changed.
  follow(pause?: Pause): void {
    if (!this.isShown) return
    this.following.follow(
      () => ({
        wanted: this.beside.wanted(),
        isSameAspect: this.isSameAspect,
        isSameGrade: this.isSameGrade,
        query: this.box.value.trim(),
      }),
      pause,
    )
  }

  /// Asks only while it can be seen.
  setShown(isShown: boolean): void {
    this.isShown = isShown
    if (isShown) this.follow(AT_ONCE)
  }

  /// Puts the keyboard on the first hit.
  enter(): void {
    const first = insertButtons(this.list)[0]
    if (first === undefined) this.box.focus()
    else first.focus()
  }

  /// Looks up words, such as those selected in the text.
  lookUp(words: string): void {
    this.box.value = words
    this.box.focus()
    this.box.select()
    this.follow(AT_ONCE)
  }

  close(): void {
    this.following.close()
  }

  private controls(): HTMLElement {
    this.box.addEventListener("input", () => {
      this.follow()
    })
    return el(
      "div",
      {class: "panel__controls"},
      el("label", {class: "govuk-visually-hidden", for: this.box.id}, "Look up other words"),
      this.box,
      checkbox("This aspect", this.isSameAspect, (isOn) => {
        this.isSameAspect = isOn
        this.follow(AT_ONCE)
      }),
      checkbox("This grade", this.isSameGrade, (isOn) => {
        this.isSameGrade = isOn
        this.follow(AT_ONCE)
      }),
    )
  }

  private show(answer: Answer<Comparing, readonly Hit[]>): void {
    this.list.classList.toggle("panel__results--old", answer.is === "asking")
    if (answer.is === "asking") return
    if (answer.is === "failed") {
      replace(this.list, problem(answer.failure))
      return
    }
    const {wanted, query} = answer.question
    const hits = answer.answer
    this.place.textContent = placeWords(wanted, query, hits.length)
    redraw(this.list, () => {
      replace(
        this.list,
        hits.length === 0
          ? el("p", {class: "panel__note"}, this.nothing(wanted, query))
          : el("ol", {class: "passages"}, ...hits.map((hit) => el("li", {}, this.card(hit)))),
      )
    })
    if (query !== "") announce(plural(hits.length, "passage"))
  }

  private card(hit: Hit): HTMLElement {
    return passage(this.forms, hit, (id) => [
      button(
        "Insert quotation",
        () => {
          this.beside.insert(hit)
        },
        {class: `button button--small ${INSERT}`, "aria-describedby": id},
      ),
      copyButton(this.forms, hit, id),
      openLink(hit, id),
    ])
  }

  private nothing(wanted: Wanted, query: string): string {
    if (query !== "") return `No passage found for ${query}.`
    if (!isEnough(wanted.text) && wanted.heading === "")
      return "Write a few words, and what past reports said in this place appears here."
    const isHeld = (this.isSameAspect && wanted.aspect !== null) || this.isSameGrade
    return isHeld
      ? "Nothing comparable under this aspect and grade. Untick a filter to look further."
      : "Nothing comparable in the reports."
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault()
      if (document.activeElement === this.box && this.box.value !== "") {
        this.box.value = ""
        this.follow(AT_ONCE)
      }
      this.beside.back()
      return
    }
    const step = arrowStep(event)
    if (step === 0) return
    const hasStepped = stepCards(this.list, step)
    if (!hasStepped && step === 1) return
    event.preventDefault()
    if (!hasStepped) this.box.focus()
  }
}

function placeWords(wanted: Wanted, query: string, count: number): string {
  if (query !== "") return `${plural(count, "passage")} for “${query}”`
  if (isEnough(wanted.text)) return `Comparable to ${wanted.place}`
  return wanted.heading === "" ? "" : `Past reports on ${wanted.heading}`
}
