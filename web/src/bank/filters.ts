import type {Forms} from "../api/forms"
import {el} from "../page/elements"
import {checkbox, selectField, textField} from "../page/fields"
import {capital} from "../text/words"
import type {Narrowing} from "./standing"

/// What narrows the bank.
export class BankFilters {
  readonly element: HTMLElement
  private now: Narrowing
  private readonly changed: (now: Narrowing) => void

  constructor(forms: Forms, now: Narrowing, changed: (now: Narrowing) => void) {
    this.now = now
    this.changed = changed
    const words = textField("Words", {type: "search", small: true})
    words.control.addEventListener("input", () => {
      this.set({words: words.control.value})
    })
    const aspect = selectField(
      "Aspect",
      [
        ["", "Any"],
        ...forms.aspectsOf([]).map(({id}) => [id, capital(forms.aspectName(id))] as const),
      ],
      {small: true},
    )
    aspect.control.addEventListener("change", () => {
      this.set({aspect: aspect.control.value})
    })
    const grade = selectField(
      "Grade",
      [["", "Any"], ...forms.grades().map(({id}) => [id, capital(forms.gradeShort(id))] as const)],
      {small: true},
    )
    grade.control.addEventListener("change", () => {
      this.set({grade: grade.control.value})
    })
    this.element = el(
      "section",
      {class: "filters", "aria-label": "Filters"},
      words.element,
      aspect.element,
      grade.element,
      checkbox("Show retired", now.hasRetired, (isOn) => {
        this.set({hasRetired: isOn})
      }),
    )
  }

  private set(part: Partial<Narrowing>): void {
    this.now = {...this.now, ...part}
    this.changed(this.now)
  }
}
