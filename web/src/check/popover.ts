import type {Finding} from "../api/checks"
import {button, el, replace, type Child} from "../page/elements"
import {severityShape, severityWord} from "../page/marks"
import {capital} from "../text/words"
import {placeName} from "../page/finding-words"

/// The reason of an underline, beside its words. It comes by pointing, by clicking or by F8, stays
/// while it is pointed at, and goes by Esc or by pointing elsewhere.
export class Popover {
  readonly element = el("div", {
    class: "popover",
    role: "group",
    "aria-label": "Why this is underlined",
  })
  private readonly go: (finding: number, location: number) => void
  private readonly acts: (finding: Finding, index: number) => readonly Child[]
  private leaving: ReturnType<typeof setTimeout> | undefined
  private shown: number | null = null
  private isHeld = false

  /// @param go shows a place in the text
  /// @param acts the buttons of what can be done about a finding
  constructor(
    go: (finding: number, location: number) => void,
    acts: (finding: Finding, index: number) => readonly Child[],
  ) {
    this.go = go
    this.acts = acts
    this.element.hidden = true
    this.element.addEventListener("pointerenter", () => {
      clearTimeout(this.leaving)
    })
    this.element.addEventListener("pointerleave", () => {
      this.leave()
    })
  }

  get finding(): number | null {
    return this.shown
  }

  /// @param at the words, in the window's own coordinates
  /// @param within the text, which it stays inside of where there is room
  /// @param isHeld whether it stays when the pointer goes elsewhere
  show(index: number, finding: Finding, at: DOMRect, within: DOMRect, isHeld: boolean): void {
    clearTimeout(this.leaving)
    this.isHeld = isHeld || (this.isHeld && this.shown === index)
    if (this.shown !== index || this.element.hidden) this.draw(index, finding)
    this.shown = index
    this.element.hidden = false
    this.place(at, within)
  }

  /// Hides it soon, unless it is held or pointed at meanwhile.
  leave(): void {
    clearTimeout(this.leaving)
    if (this.isHeld) return
    this.leaving = setTimeout(() => {
      this.hide()
    }, 250)
  }

  hide(): boolean {
    clearTimeout(this.leaving)
    if (this.element.hidden) return false
    this.element.hidden = true
    this.shown = null
    this.isHeld = false
    return true
  }

  private draw(index: number, finding: Finding): void {
    const {locations} = finding
    const others = locations.length < 2 ? [] : locations
    replace(
      this.element,
      el(
        "p",
        {class: "popover__head"},
        severityShape(finding.severity),
        capital(severityWord(finding.severity)),
      ),
      el("p", {class: "popover__message"}, finding.message),
      others.length > 0 &&
        el(
          "ul",
          {class: "popover__places"},
          ...others.map((location, at) =>
            el(
              "li",
              {},
              button(
                capital(placeName(location)),
                () => {
                  this.go(index, at)
                },
                {class: "link-button", tabindex: "-1"},
              ),
              location.quote === "" ? "" : ` “${location.quote}”`,
            ),
          ),
        ),
      el("div", {class: "popover__acts"}, ...this.acts(finding, index)),
    )
  }

  private place(at: DOMRect, within: DOMRect): void {
    const {style} = this.element
    const width = Math.min(380, window.innerWidth - 24)
    const right = Math.min(window.innerWidth - 12, Math.max(within.right, width + 12))
    style.width = `${String(width)}px`
    style.left = `${String(Math.max(12, Math.min(at.left, right - width)))}px`
    const height = this.element.offsetHeight
    const isRoomBelow = at.bottom + height + 12 < window.innerHeight
    style.top = `${String(isRoomBelow ? at.bottom + 6 : Math.max(8, at.top - height - 6))}px`
  }
}
