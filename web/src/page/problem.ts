import {sentence} from "../api/client"
import {el, type Child} from "./elements"

/// Says in a sentence what went wrong, where it went wrong. Read out at once.
export function problem(failure: unknown, ...more: readonly Child[]): HTMLElement {
  return el(
    "div",
    {class: "problem", role: "alert"},
    el("p", {}, typeof failure === "string" ? failure : sentence(failure)),
    ...more,
  )
}

/// What a page says where there is nothing to show yet, and what to do about it.
export function empty(title: string, ...more: readonly Child[]): HTMLElement {
  return el("div", {class: "empty"}, el("h2", {class: "empty__title"}, title), ...more)
}
