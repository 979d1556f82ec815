import {day, parseDay} from "../text/dates"
import {el, newId, type Child} from "./elements"

/// Fields of forms, each with its label, in GOV.UK's markup.

export interface Field<T extends HTMLElement = HTMLElement> {
  readonly element: HTMLElement
  readonly control: T
  /// Says what is wrong with the value, under the label; null when nothing is.
  readonly mistake: (message: string | null) => void
}

export interface FieldHow {
  readonly hint?: string
  readonly value?: string
  readonly type?: string
  readonly small?: boolean
  readonly className?: string
  readonly autocomplete?: string
}

export function textField(label: string, how: FieldHow = {}): Field<HTMLInputElement> {
  const id = newId("field")
  const control = el("input", {
    id,
    class: `govuk-input ${how.className ?? ""}`,
    type: how.type ?? "text",
    autocomplete: how.autocomplete ?? "off",
  })
  control.value = how.value ?? ""
  return wrap(label, control, how)
}

/// A field for more than a line.
export function areaField(label: string, how: FieldHow = {}): Field<HTMLTextAreaElement> {
  const control = el("textarea", {
    id: newId("field"),
    class: "govuk-input area",
    rows: 3,
    spellcheck: "true",
  })
  control.value = how.value ?? ""
  return wrap(label, control, how)
}

/// A field for a day, and what it holds: an ISO date, null while it is empty, and undefined, with the
/// mistake shown, when it is no day.
export function dayField(
  label: string,
  value: string | null,
): Field<HTMLInputElement> & {read: () => string | null | undefined} {
  const field = textField(label, {
    hint: "For example 27 3 2026",
    value: value === null ? "" : day(value),
    className: "govuk-input--width-10",
  })
  const read = (): string | null | undefined => {
    const typed = field.control.value.trim()
    const parsed = typed === "" ? null : parseDay(typed)
    const isMistaken = typed !== "" && parsed === null
    field.mistake(isMistaken ? "Enter a day, such as 27 3 2026, or leave this empty" : null)
    return isMistaken ? undefined : parsed
  }
  return {...field, read}
}

export function selectField(
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  how: FieldHow = {},
): Field<HTMLSelectElement> {
  const control = select(options, how.value ?? "")
  control.id = newId("field")
  return wrap(label, control, how)
}

/// A select alone; its label is the caller's to give.
export function select(
  options: readonly (readonly [value: string, label: string])[],
  value: string,
): HTMLSelectElement {
  const control = el(
    "select",
    {class: "govuk-select"},
    ...options.map(([id, text]) => el("option", {value: id}, text)),
  )
  control.value = value
  return control
}

/// A few choices side by side of which one holds.
export function radioRow(
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
  value: string,
  changed: (value: string) => void,
): HTMLFieldSetElement {
  const name = newId("radios")
  return el(
    "fieldset",
    {class: "choice"},
    el("legend", {class: "choice__legend"}, legend),
    ...options.map(([id, label]) =>
      el(
        "label",
        {class: "choice__option"},
        el("input", {
          type: "radio",
          name,
          value: id,
          checked: id === value,
          on: {
            change: () => {
              changed(id)
            },
          },
        }),
        el("span", {}, label),
      ),
    ),
  )
}

export function checkbox(
  label: Child,
  checked: boolean,
  changed: (checked: boolean) => void,
): HTMLLabelElement {
  const input = el("input", {type: "checkbox", checked})
  input.addEventListener("change", () => {
    changed(input.checked)
  })
  return el("label", {class: "tick"}, input, el("span", {}, label))
}

function wrap<T extends HTMLElement>(label: string, control: T, how: FieldHow): Field<T> {
  const hint =
    how.hint === undefined
      ? null
      : el("div", {class: "govuk-hint", id: `${control.id}-hint`}, how.hint)
  const error = el("p", {class: "govuk-error-message", id: `${control.id}-error`})
  error.hidden = true
  if (hint !== null) control.setAttribute("aria-describedby", hint.id)
  const element = el(
    "div",
    {class: how.small === true ? "field field--small" : "govuk-form-group"},
    el("label", {class: "govuk-label", for: control.id}, label),
    hint,
    error,
    control,
  )
  const mistake = (message: string | null): void => {
    error.hidden = message === null
    error.textContent = message
    element.classList.toggle("govuk-form-group--error", message !== null)
    const described = [hint?.id, message === null ? null : error.id].filter((id) => id != null)
    control.setAttribute("aria-describedby", described.join(" "))
    if (message === null) control.removeAttribute("aria-invalid")
    else control.setAttribute("aria-invalid", "true")
  }
  return {element, control, mistake}
}
