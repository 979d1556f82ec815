import type {Forms} from "../api/forms"
import {HELD_TO_NOTHING, type Facets, type Search} from "../api/hits"
import {button, el, replace} from "../page/elements"
import {checkbox, radioRow, selectField, textField} from "../page/fields"
import {filterCount, yearOf} from "./address"

/// The column of filters. It holds no state of its own: it is drawn from a search, and tells how
/// the search should change.
export class Filters {
  readonly element = el("form", {class: "filters", "aria-label": "Filters"})
  private search: Search
  private facets: Facets | null = null
  private readonly selects = new Map<string, HTMLSelectElement>()
  private readonly boxes = new Map<string, HTMLElement>()

  private readonly forms: Forms
  private readonly changed: (search: Search) => void

  constructor(forms: Forms, search: Search, changed: (search: Search) => void) {
    this.forms = forms
    this.changed = changed
    this.search = search
    this.element.addEventListener("submit", (event) => {
      event.preventDefault()
    })
    this.draw()
  }

  /// Says at each choice how many passages it would leave; null where that is not known.
  count(facets: Facets | null): void {
    this.facets = facets
    for (const [by, select] of this.selects)
      for (const option of select.options)
        if (option.value !== "")
          option.textContent = this.counted(by, option.value, option.dataset["name"] ?? "")
    for (const [form, name] of this.boxes)
      name.textContent = this.counted("form", form, this.forms.formName(form))
  }

  private counted(by: string, key: string, name: string): string {
    const counts = this.facets?.counts.get(by)
    return counts === undefined
      ? name
      : `${name} (${(counts.get(key) ?? 0).toLocaleString("en-GB")})`
  }

  private change(part: Partial<Search>): void {
    this.search = {...this.search, ...part}
    this.changed(this.search)
  }

  private draw(): void {
    const choices = [
      this.choice("Grade of the passage", "grade", this.grades()),
      this.choice("Grade of the report", "overall", this.grades()),
      this.choice("Aspect", "aspect", this.aspects()),
      this.formBoxes(),
      this.authority(),
      this.years(),
      radioRow(
        "Show",
        [
          ["paragraph", "Paragraphs"],
          ["sentence", "Sentences"],
        ],
        this.search.unit,
        (unit) => {
          this.change({unit: unit === "sentence" ? "sentence" : "paragraph"})
        },
      ),
      button(
        "Clear filters",
        () => {
          this.clear()
        },
        {class: "button button--small"},
      ),
    ]
    const fold = el(
      "details",
      {class: "filters__fold", open: this.element.querySelector("details")?.open ?? isRoomy()},
      el("summary", {}, el("h2", {class: "filters__title"}, "Narrow down")),
      el("div", {class: "filters__choices"}, ...choices),
    )
    replace(this.element, fold)
  }

  private choice(
    label: string,
    name: "grade" | "overall" | "aspect",
    options: readonly (readonly [string, string])[],
  ): HTMLElement {
    const {element, control} = selectField(label, [["", "Any"], ...options], {
      small: true,
      value: this.search[name],
    })
    control.addEventListener("change", () => {
      this.change({[name]: control.value})
    })
    for (const option of control.options) option.dataset["name"] = option.textContent
    if (name !== "overall") this.selects.set(name, control)
    return element
  }

  private grades(): (readonly [string, string])[] {
    return this.forms.grades().map(({id, label}) => [id, label] as const)
  }

  private aspects(): (readonly [string, string])[] {
    return this.forms.aspectsOf(this.search.form).map(({id, name}) => [id, name] as const)
  }

  private formBoxes(): HTMLElement {
    return el(
      "fieldset",
      {class: "choice choice--stacked"},
      el("legend", {class: "choice__legend"}, "Form"),
      ...this.forms.all.map(({id, name}) => {
        const label = el("span", {}, name)
        this.boxes.set(id, label)
        return checkbox(label, this.search.form.includes(id), (isOn) => {
          const others = this.search.form.filter((other) => other !== id)
          this.change({form: isOn ? [...others, id] : others})
        })
      }),
    )
  }

  private authority(): HTMLElement {
    const {element, control} = textField("Authority", {small: true, value: this.search.authority})
    control.addEventListener("change", () => {
      this.change({authority: control.value.trim()})
    })
    return element
  }

  private years(): HTMLElement {
    const field = (label: string, name: "from" | "to"): HTMLElement => {
      const {element, control, mistake} = textField(label, {small: true, value: this.search[name]})
      control.inputMode = "numeric"
      control.maxLength = 4
      control.addEventListener("change", () => {
        const typed = control.value.trim()
        const isYear = typed === "" || yearOf(typed) !== ""
        mistake(isYear ? null : "A year has four digits, such as 2018")
        if (isYear) this.change({[name]: typed})
      })
      return element
    }
    return el("div", {class: "filters__years"}, field("From year", "from"), field("To year", "to"))
  }

  private clear(): void {
    if (filterCount(this.search) === 0) return
    this.search = {...this.search, ...HELD_TO_NOTHING}
    this.draw()
    this.count(this.facets)
    this.changed(this.search)
    this.element.querySelector<HTMLElement>("select")?.focus()
  }
}

/// Whether the filters stand beside the results: where they stand above them, as at 200 % zoom, they
/// are folded up until somebody wants them.
function isRoomy(): boolean {
  return matchMedia("(min-width: 801px)").matches
}
