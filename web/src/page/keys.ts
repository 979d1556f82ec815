import {checkbox} from "./fields"
import {columnHeads, el} from "./elements"

/// Keys that are one character, such as `?`. Who steers by voice or brushes keys by accident can
/// switch them off (WCAG 2.2, 2.1.4); the choice is kept in the browser.

const KEPT = "evenhand.single-keys"

/// Whether a one-character key pressed here is a command: not while typing, and not switched off.
export function takesSingleKeys(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return false
  return localStorage.getItem(KEPT) !== "off" && document.querySelector("dialog[open]") === null
}

/// Whether keys belong to a text being typed.
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/// A key as people write it, and what it does.
export type Key = readonly [keys: string, does: string]

/// The list of keys, with the switch for single ones.
export function keyList(keys: readonly Key[]): HTMLElement[] {
  const table = el(
    "table",
    {class: "keys"},
    columnHeads("Key", "Does"),
    el(
      "tbody",
      {},
      ...keys.map(([key, does]) =>
        el("tr", {}, el("th", {scope: "row"}, el("kbd", {}, key)), el("td", {}, does)),
      ),
    ),
  )
  const single = checkbox(
    "Single keys such as ? are commands",
    localStorage.getItem(KEPT) !== "off",
    (isOn) => {
      localStorage.setItem(KEPT, isOn ? "on" : "off")
    },
  )
  return [table, single]
}
