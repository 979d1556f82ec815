import {button, el} from "../page/elements"
import {dayField, textField} from "../page/fields"
import type {DocAttrs} from "../text/schema"

/// Asks for the title, authority and date of a draft; null when nothing is to change.
export function askForDetails(now: DocAttrs): Promise<Partial<DocAttrs> | null> {
  return new Promise((resolve) => {
    let answer: Partial<DocAttrs> | null = null
    const title = textField("Title", {value: now.title})
    const authority = textField("Authority", {value: now.authority})
    const published = dayField("Date of publication, if known", now.published)
    const dialog = el(
      "dialog",
      {class: "dialog", "aria-labelledby": "details-title"},
      el("h2", {class: "dialog__title", id: "details-title"}, "Title, authority and date"),
    )
    const form = el(
      "form",
      {method: "dialog"},
      title.element,
      authority.element,
      published.element,
      el(
        "div",
        {class: "dialog__buttons"},
        el("button", {type: "submit", class: "button button--primary"}, "Change"),
        button("Cancel", () => {
          dialog.close()
        }),
      ),
    )
    form.addEventListener("submit", (event) => {
      const date = published.read()
      if (date === undefined) {
        event.preventDefault()
        published.control.focus()
        return
      }
      answer = {
        title: title.control.value.trim(),
        authority: authority.control.value.trim(),
        published: date,
      }
    })
    dialog.append(form)
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(answer)
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}
