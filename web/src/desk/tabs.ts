import {button, el, newId} from "../page/elements"

export interface Tab {
  readonly name: string
  readonly label: HTMLElement | string
  readonly element: HTMLElement
  readonly shown?: (isShown: boolean) => void
}

/// Tabs after the pattern of the ARIA practices: arrow keys move, one tab stop.
export class Tabs {
  readonly element: HTMLElement
  private readonly tabs: readonly Tab[]
  private readonly buttons: readonly HTMLButtonElement[]
  private readonly panels: readonly HTMLElement[]
  private chosen = 0

  constructor(label: string, tabs: readonly Tab[]) {
    this.tabs = tabs
    const ids = tabs.map(() => newId("tab"))
    this.buttons = tabs.map((tab, index) =>
      button(
        tab.label,
        () => {
          this.choose(index)
        },
        {
          class: "tab",
          id: ids[index] ?? "",
          role: "tab",
          "aria-controls": `${ids[index] ?? ""}-panel`,
          "aria-keyshortcuts": `Alt+${String(index + 1)}`,
        },
      ),
    )
    this.panels = tabs.map((tab, index) =>
      el(
        "div",
        {
          class: "tab-panel",
          id: `${ids[index] ?? ""}-panel`,
          role: "tabpanel",
          "aria-labelledby": ids[index] ?? "",
          tabindex: "0",
        },
        tab.element,
      ),
    )
    const bar = el("div", {class: "tabs", role: "tablist", "aria-label": label}, ...this.buttons)
    bar.addEventListener("keydown", (event) => {
      this.key(event)
    })
    this.element = el("div", {class: "tabbed"}, bar, ...this.panels)
    this.choose(0)
  }

  get current(): string {
    return this.tabs[this.chosen]?.name ?? ""
  }

  /// Shows the tab of a name.
  show(name: string): void {
    this.choose(this.tabs.findIndex((tab) => tab.name === name))
  }

  /// Puts the keyboard on the tab that is shown.
  focus(): void {
    this.buttons[this.chosen]?.focus()
  }

  private choose(index: number): void {
    if (index < 0 || index >= this.tabs.length) return
    this.chosen = index
    this.buttons.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === index))
      tab.tabIndex = i === index ? 0 : -1
    })
    this.panels.forEach((panel, i) => {
      panel.hidden = i !== index
    })
    this.tabs.forEach((tab, i) => tab.shown?.(i === index))
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    this.choose((this.chosen + step + this.tabs.length) % this.tabs.length)
    this.focus()
  }
}
