import type {Checked, Evidence, Reading} from "../api/checks"
import type {Form, Forms} from "../api/forms"
import {button, columnHeads, el, replace, unseen} from "../page/elements"
import {select} from "../page/fields"
import {distribution, readingWords} from "../page/marks"
import {capital} from "../text/words"
import type {GradeReading} from "../text/reading"

/// The grades awarded against the grades read: for each aspect a meter under its heading, and the
/// table of all of them in the panel.

export interface GradeKeeper {
  /// the grade awarded now
  readonly awarded: (aspect: string) => string | null
  readonly award: (aspect: string, grade: string | null) => void
  /// shows a sentence in the text
  readonly show: (evidence: Evidence) => void
}

export class Readings {
  /// the table of the panel
  readonly element = el("div", {class: "readings"})
  private readonly forms: Forms
  private readonly form: Form
  private readonly keeper: GradeKeeper
  private readonly meters: Meter[] = []
  private readings: ReadonlyMap<string, Reading> = new Map()

  constructor(forms: Forms, form: Form, keeper: GradeKeeper) {
    this.forms = forms
    this.form = form
    this.keeper = keeper
    const {graded} = this
    replace(
      this.element,
      form.scale.length === 0 || graded.length === 0
        ? el("p", {class: "panel__note"}, "This form of report awards no grades.")
        : this.table(graded),
    )
    this.redraw()
  }

  private get graded(): string[] {
    return this.form.aspects.filter((aspect) => aspect.graded).map(({id}) => id)
  }

  /// The table of grades as it stands in the text: a row an aspect, with its choice of grade.
  inText(): HTMLElement {
    const rows = this.graded.map((aspect) => {
      const {choice} = this.meter(aspect)
      const name = this.forms.aspectName(aspect, this.form.id)
      return el(
        "tr",
        {},
        el("th", {scope: "row"}, el("label", {for: choice.id}, name)),
        el("td", {}, choice),
      )
    })
    return el(
      "table",
      {class: "draft-grades", contenteditable: "false"},
      el("caption", {class: "govuk-visually-hidden"}, "Grades awarded"),
      columnHeads("Judgement", "Grade"),
      el("tbody", {}, ...rows),
    )
  }

  /// The bar under the heading of an aspect's section.
  bar(aspect: string): HTMLElement {
    const meter = this.meter(aspect)
    return el(
      "div",
      {class: "meter", contenteditable: "false"},
      el(
        "label",
        {class: "meter__label", for: meter.choice.id},
        "Grade",
        unseen(` for ${this.forms.aspectName(aspect, this.form.id)}`),
      ),
      meter.choice,
      meter.reading,
    )
  }

  /// Takes a new answer of the check.
  take({readings}: Checked): void {
    this.readings = new Map([...readings].reverse().map((reading) => [reading.aspect, reading]))
    this.redraw()
  }

  /// Shows the grades as they are awarded now, e.g. after undo.
  redraw(): void {
    for (const meter of this.meters) this.draw(meter)
  }

  private meter(aspect: string): Meter {
    const meter = new Meter(this.forms, this.form, aspect, this.keeper)
    this.meters.push(meter)
    this.draw(meter)
    return meter
  }

  private draw(meter: Meter): void {
    meter.draw(this.keeper.awarded(meter.aspect), this.readings.get(meter.aspect))
  }

  private table(aspects: readonly string[]): HTMLElement {
    return el(
      "table",
      {class: "table readings__table"},
      el("caption", {class: "govuk-visually-hidden"}, "Grades awarded and grades read"),
      columnHeads("Aspect and grade awarded", "The text"),
      el("tbody", {}, ...aspects.map((aspect) => this.row(aspect))),
    )
  }

  private row(aspect: string): HTMLElement {
    const meter = this.meter(aspect)
    const name = this.forms.aspectName(aspect, this.form.id)
    return el(
      "tr",
      {},
      el("th", {scope: "row"}, el("label", {for: meter.choice.id}, name), meter.choice),
      el("td", {}, meter.reading, meter.evidence),
    )
  }
}

/// One aspect's choice of grade and what its text reads as.
class Meter {
  readonly aspect: string
  readonly choice: HTMLSelectElement
  readonly reading = el("span", {class: "meter__reading"})
  readonly evidence = el("div", {class: "meter__evidence"})
  private readonly forms: Forms
  private readonly form: Form
  private readonly keeper: GradeKeeper
  private drawn = ""
  private static made = 0

  constructor(forms: Forms, form: Form, aspect: string, keeper: GradeKeeper) {
    this.aspect = aspect
    this.forms = forms
    this.form = form
    this.keeper = keeper
    const scale = form.scale.map(({id, label}) => [id, label] as const)
    this.choice = select([["", "not decided"], ...scale], "")
    this.choice.id = `grade-${String(++Meter.made)}`
    this.choice.addEventListener("change", () => {
      keeper.award(aspect, this.choice.value === "" ? null : this.choice.value)
    })
  }

  draw(awarded: string | null, reading: Reading | undefined): void {
    const now = JSON.stringify([awarded, reading])
    if (now === this.drawn) return
    this.drawn = now
    this.choice.value = awarded ?? ""
    if (reading === undefined) {
      replace(this.reading, el("span", {class: "quiet"}, "nothing to read yet"))
      replace(this.evidence)
      return
    }
    const read: GradeReading = {awarded, expected: reading.expected, agrees: reading.agrees}
    const isOff = reading.agrees === false
    replace(
      this.reading,
      reading.agrees !== null && distribution(this.forms, read, this.form.id),
      el(
        "span",
        {class: isOff ? "meter__words meter__words--off" : "meter__words"},
        capital(readingWords(this.forms, read, this.form.id)),
        isOff ? el("strong", {}, reading.alert ? " – not the grade awarded" : " – look again") : "",
      ),
    )
    replace(this.evidence, reading.evidence.length > 0 && this.pulling(reading))
  }

  private pulling(reading: Reading): HTMLElement {
    return el(
      "details",
      {class: "fold"},
      el("summary", {}, "Sentences that pull"),
      el(
        "ul",
        {class: "fold__list"},
        ...reading.evidence.map((evidence) =>
          el(
            "li",
            {},
            button(
              [
                evidence.quote,
                unseen(". Pulls towards "),
                el(
                  "span",
                  {class: "fold__towards"},
                  ` → ${this.forms.gradeLabel(evidence.towards, this.form.id)}`,
                ),
              ],
              () => {
                this.keeper.show(evidence)
              },
              {class: "link-button"},
            ),
          ),
        ),
      ),
    )
  }
}
