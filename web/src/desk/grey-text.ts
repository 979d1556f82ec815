import {el, unseen} from "../page/elements"
import {checkbox} from "../page/fields"

/// Whether grey text is offered while typing; the choice is kept in the browser.

const KEPT = "evenhand.grey-text"

export function isGreyTextOn(): boolean {
  return localStorage.getItem(KEPT) !== "off"
}

export function greyTextSwitch(): HTMLElement {
  const label = el("span", {}, "Grey text", unseen(" ahead of the cursor, which Tab or → takes"))
  const element = checkbox(label, isGreyTextOn(), (isOn) => {
    localStorage.setItem(KEPT, isOn ? "on" : "off")
  })
  element.title = "How the sentence may go on, ahead of the cursor; Tab or → takes it"
  return element
}
