import {button, el} from "../page/elements"
import type {View} from "./address"

const NAMES: Readonly<Record<View, string>> = {
  list: "List",
  concordance: "Concordance",
  years: "By year",
}

/// The switch between the ways to look at what was found.
export class ViewSwitch {
  readonly element: HTMLElement
  private readonly buttons: ReadonlyMap<View, HTMLButtonElement>

  constructor(chosen: (view: View) => void) {
    this.buttons = new Map(
      (["list", "concordance", "years"] as const).map((view) => [
        view,
        button(
          NAMES[view],
          () => {
            chosen(view)
          },
          {class: "switch__item"},
        ),
      ]),
    )
    this.element = el(
      "div",
      {class: "switch", role: "group", "aria-label": "View"},
      ...this.buttons.values(),
    )
  }

  show(now: View): void {
    for (const [view, item] of this.buttons) item.setAttribute("aria-pressed", String(view === now))
  }
}
