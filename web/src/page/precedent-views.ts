import {el} from "./elements"

/// The two halves of the precedents: what was published, and what the inspectorate keeps of it.
export function precedentViews(now: "search" | "bank"): HTMLElement {
  const view = (name: typeof now, address: string, label: string): HTMLElement =>
    el(
      "a",
      {class: "views__item", href: address, "aria-current": name === now ? "page" : null},
      label,
    )
  return el(
    "nav",
    {class: "views", "aria-label": "Precedents"},
    view("search", "/precedents", "Past reports"),
    view("bank", "/precedents/bank", "Wording bank"),
  )
}
