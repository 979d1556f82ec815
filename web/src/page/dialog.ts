import {button, el, newId, type Child} from "./elements"

export interface Choice<T> {
  readonly label: string
  readonly value: T
  readonly look?: "primary" | "warning" | "secondary"
}

/// Asks with a modal dialog and answers with the choice, or null when it was closed. The element
/// that had the focus gets it back.
export function choose<T>(
  title: string,
  body: readonly Child[],
  choices: readonly Choice<T>[],
): Promise<T | null> {
  return new Promise((resolve) => {
    let chosen: T | null = null
    const dialog = frame(title, body)
    const buttons = choices.map(({label, value, look}) =>
      button(
        label,
        () => {
          chosen = value
          dialog.close()
        },
        {class: look === undefined ? "button" : `button button--${look}`},
      ),
    )
    dialog.append(el("div", {class: "dialog__buttons"}, ...buttons))
    open(dialog, () => {
      resolve(chosen)
    })
  })
}

/// Shows something to read, with one way out.
export function tellAll(title: string, body: readonly Child[]): Promise<null> {
  return choose<null>(title, body, [{label: "Close", value: null}])
}

/// Asks before something that cannot be undone. With `typed`, its words have to be typed first.
export async function confirmed(
  title: string,
  body: readonly Child[],
  act: string,
  typed?: string,
): Promise<boolean> {
  if (typed === undefined) {
    const answer = await choose(title, body, [
      {label: act, value: true, look: "warning"},
      {label: "Cancel", value: false},
    ])
    return answer === true
  }
  return confirmedByTyping(title, body, act, typed)
}

/// Asks for something in a form of fields; null when it was closed. `read` gives undefined while
/// something is missing, and has said so at its field.
export function askFor<T>(
  title: string,
  fields: readonly Child[],
  act: string,
  read: () => T | undefined,
): Promise<T | null> {
  return new Promise((resolve) => {
    let answer: T | null = null
    const dialog = frame(title, [])
    const form = el(
      "form",
      {method: "dialog"},
      ...fields,
      el(
        "div",
        {class: "dialog__buttons"},
        el("button", {type: "submit", class: "button button--primary"}, act),
        button("Cancel", () => {
          dialog.close()
        }),
      ),
    )
    form.addEventListener("submit", (event) => {
      const given = read()
      if (given === undefined) event.preventDefault()
      else answer = given
    })
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit()
    })
    dialog.append(form)
    open(dialog, () => {
      resolve(answer)
    })
    form.querySelector<HTMLElement>("input, textarea, select")?.focus()
  })
}

function confirmedByTyping(
  title: string,
  body: readonly Child[],
  act: string,
  typed: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    let done = false
    const id = newId("typed")
    const input = el("input", {id, class: "govuk-input", autocomplete: "off", spellcheck: "false"})
    const confirm = el("button", {type: "submit", class: "button button--warning"}, act)
    confirm.disabled = true
    input.addEventListener("input", () => {
      confirm.disabled = input.value.trim().toLowerCase() !== typed
    })
    const dialog = frame(title, body)
    const cancel = button("Cancel", () => {
      dialog.close()
    })
    const form = el(
      "form",
      {method: "dialog"},
      el("label", {class: "govuk-label", for: id}, `To go on, type: ${typed}`),
      input,
      el("div", {class: "dialog__buttons"}, confirm, cancel),
    )
    form.addEventListener("submit", () => {
      done = !confirm.disabled
    })
    dialog.append(form)
    open(dialog, () => {
      resolve(done)
    })
    input.focus()
  })
}

function frame(title: string, body: readonly Child[]): HTMLDialogElement {
  const id = newId("dialog")
  return el(
    "dialog",
    {class: "dialog", "aria-labelledby": id},
    el("h2", {class: "dialog__title", id}, title),
    el("div", {class: "dialog__body"}, ...body),
  )
}

function open(dialog: HTMLDialogElement, closed: () => void): void {
  const before = document.activeElement
  document.body.append(dialog)
  dialog.addEventListener("close", () => {
    dialog.remove()
    if (before instanceof HTMLElement && before.isConnected) before.focus()
    closed()
  })
  dialog.showModal()
}
