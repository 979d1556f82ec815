import type {Beside} from "./beside"
import {Drawer} from "./drawer"
import type {Remarks} from "./remarks"
import {Tabs} from "./tabs"
import type {TextPane} from "./text-pane"

/// The panel beside the text: what past reports have for the place of the cursor, what was found in
/// the text, and its grades, a tab each.
export class Panel {
  readonly drawer: Drawer
  private readonly tabs: Tabs
  private readonly beside: Beside

  constructor(text: TextPane, beside: Beside, {panel, findings, readings, label}: Remarks) {
    this.beside = beside
    const {comparable, wording} = beside
    const whileOpen = (show: (isShown: boolean) => void) => (isShown: boolean) => {
      if (text.isOpen) show(isShown)
    }
    this.tabs = new Tabs("Beside the text", [
      {
        name: "comparable",
        label: "Comparable",
        element: comparable.element,
        shown: whileOpen((isShown) => {
          comparable.setShown(isShown)
        }),
      },
      {
        name: "wording",
        label: "Wording",
        element: wording.element,
        shown: whileOpen((isShown) => {
          wording.setShown(isShown)
        }),
      },
      {
        name: "checks",
        label,
        element: panel,
        shown: (isShown) => {
          findings.list.setSeen(isShown)
        },
      },
      {name: "grades", label: "Grades", element: readings.element},
    ])
    this.drawer = new Drawer("right", "Panel", this.tabs.element, text.focus)
  }

  show(tab: string): void {
    this.drawer.open()
    this.tabs.show(tab)
  }

  /// Puts the keyboard on the tab that is shown.
  focusTab(): void {
    this.tabs.focus()
  }

  /// Puts the keyboard on what can be inserted, where something can.
  enter(): void {
    this.drawer.open()
    const {comparable, wording} = this.beside
    const {current} = this.tabs
    if (current === "comparable") comparable.enter()
    else if (current !== "wording" || !wording.enter()) this.tabs.focus()
  }

  /// Looks up the selected words.
  lookUp(): void {
    this.show("comparable")
    this.beside.lookUp()
  }
}
