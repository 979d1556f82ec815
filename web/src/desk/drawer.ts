import {button, el} from "../page/elements"

/// A panel at the side of the page; on narrow windows it lies over the text and is opened by a
/// button and closed by Esc.
export class Drawer {
  readonly element: HTMLElement
  readonly opener: HTMLButtonElement
  private readonly closed: () => void

  /// @param side which side it lies on
  /// @param closed gives the keyboard back after it was closed
  constructor(side: "left" | "right", label: string, content: HTMLElement, closed: () => void) {
    this.closed = closed
    const closer = button(
      "Close",
      () => {
        this.close()
      },
      {class: "button button--small drawer__close", "aria-label": `Close ${label.toLowerCase()}`},
    )
    this.element = el(
      "aside",
      {class: `drawer drawer--${side}`, "aria-label": label},
      closer,
      content,
    )
    this.opener = button(
      label,
      () => {
        if (this.isOpen) this.close()
        else this.open()
      },
      {
        class: `button button--small drawer-opener drawer-opener--${side}`,
        "aria-expanded": "false",
      },
    )
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !this.isOpen) return
      this.close()
    })
  }

  get isOpen(): boolean {
    return this.element.classList.contains("drawer--open")
  }

  open(): void {
    this.element.classList.add("drawer--open")
    this.opener.setAttribute("aria-expanded", "true")
  }

  close(): void {
    this.element.classList.remove("drawer--open")
    this.opener.setAttribute("aria-expanded", "false")
    this.closed()
  }
}
