import {TextSelection, Plugin} from "prosemirror-state"
import {keymap} from "prosemirror-keymap"
import type {EditorView} from "prosemirror-view"
import type {Finding} from "../api/checks"
import type {Scope} from "../api/decisions"
import {announce} from "../page/announce"
import {button, el, type Child} from "../page/elements"
import {severityWord} from "../page/marks"
import {capital} from "../text/words"
import {FindingList} from "../page/finding-list"
import {Popover} from "./popover"
import {findingAt, nextFinding, placedFindings, underlines} from "./underlines"

/// How findings are set aside.
export interface SettingAside {
  readonly dismiss: (finding: Finding, scope: Scope) => void
  /// says that its word is right
  readonly know: (finding: Finding) => void
}

/// The findings in the text: underlines with their reasons, the list of them, and the keys that
/// step from one to the next.
export class Findings {
  readonly plugins: readonly Plugin[]
  readonly list: FindingList
  private readonly popover: Popover
  private readonly view: () => EditorView
  private readonly set: SettingAside
  private pointing: ReturnType<typeof setTimeout> | undefined

  constructor(view: () => EditorView, set: SettingAside) {
    this.view = view
    this.set = set
    const go = (finding: number, location: number): void => {
      this.goTo(finding, location)
    }
    this.list = new FindingList(go, (finding, index) => [
      el("div", {class: "finding-card__acts"}, ...this.acts(finding, index)),
    ])
    this.popover = new Popover(go, (finding, index) => this.acts(finding, index))
    this.plugins = [
      keymap({
        F8: () => this.step(1),
        "Shift-F8": () => this.step(-1),
        "Alt-d": () => this.dismissShown(),
        Escape: () => this.popover.hide(),
      }),
      underlines(),
      this.pointer(),
    ]
  }

  /// Draws the list for the text as it is now.
  draw(skipped: readonly string[]): void {
    this.list.draw(
      placedFindings(this.view().state).map(({finding}) => finding),
      skipped,
    )
  }

  /// Selects the next finding in the text, or the one before, and shows its reason.
  step(by: 1 | -1): boolean {
    const view = this.view()
    const found = nextFinding(view.state, by)
    if (found === null) {
      announce("Nothing found in the text.")
      return true
    }
    this.select(found.index, found.range.from, found.range.to)
    const all = placedFindings(view.state)
    const finding = all[found.index]?.finding
    if (finding !== undefined)
      announce(`${capital(severityWord(finding.severity))}. ${finding.message}`)
    return true
  }

  /// Sets aside the finding whose reason is shown, or the one at the cursor.
  dismissShown(): boolean {
    const {state} = this.view()
    const {from, to} = state.selection
    const all = placedFindings(state)
    const at = all.findIndex(({ranges}) =>
      ranges.some((range) => range !== null && range.from <= to && range.to >= from),
    )
    const finding = all[this.popover.finding ?? at]?.finding
    if (finding === undefined) announce("No finding here.")
    else this.dismiss(finding, "here")
    return true
  }

  private dismiss(finding: Finding, scope: Scope): void {
    this.popover.hide()
    this.set.dismiss(finding, scope)
    this.view().focus()
  }

  private acts(finding: Finding, index: number): Child[] {
    const {suggestion} = finding
    const word = finding.term
    const act = (label: string, does: () => void): HTMLElement =>
      button(label, does, {class: "button button--small"})
    return [
      suggestion !== null &&
        act(`Replace with “${suggestion}”`, () => {
          this.apply(index)
        }),
      act("Dismiss", () => {
        this.dismiss(finding, "here")
      }),
      act("Dismiss everywhere", () => {
        this.dismiss(finding, "report")
      }),
      word !== null &&
        act(`Add “${word}” to dictionary`, () => {
          this.popover.hide()
          this.set.know(finding)
          this.view().focus()
        }),
    ]
  }

  private goTo(index: number, location: number): void {
    const range = placedFindings(this.view().state)[index]?.ranges[location] ?? null
    if (range === null) announce("This place is not in the text.")
    else this.select(index, range.from, range.to)
  }

  private select(index: number, from: number, to: number): void {
    const view = this.view()
    const selection = TextSelection.create(view.state.doc, from, to)
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    view.focus()
    // Scrolled into view first: the popover stands beside the words as they are on the screen.
    requestAnimationFrame(() => {
      this.show(index, rectOf(view, from, to), true)
    })
  }

  private apply(index: number): void {
    const view = this.view()
    const placed = placedFindings(view.state)[index]
    const range = placed?.ranges[0] ?? null
    const suggestion = placed?.finding.suggestion ?? null
    this.popover.hide()
    if (range === null || suggestion === null) return
    const tr = view.state.tr.insertText(suggestion, range.from, range.to)
    view.dispatch(tr.scrollIntoView())
    view.focus()
    announce(`Replaced with ${suggestion}.`)
  }

  private show(index: number, at: DOMRect, isHeld: boolean): void {
    const finding = placedFindings(this.view().state)[index]?.finding
    if (finding === undefined) return
    this.popover.show(index, finding, at, this.view().dom.getBoundingClientRect(), isHeld)
    this.list.mark(index)
  }

  /// Shows reasons on pointing, and puts them away when the text changes or scrolls.
  private pointer(): Plugin {
    const pointAt = (view: EditorView, event: Event, isHeld: boolean): void => {
      const index = findingAt(view, event.target)
      clearTimeout(this.pointing)
      if (index === null) {
        this.popover.leave()
        return
      }
      const at = (event.target as Element).getBoundingClientRect()
      this.pointing = setTimeout(
        () => {
          this.show(index, at, isHeld)
        },
        isHeld ? 0 : 150,
      )
    }
    return new Plugin({
      props: {
        handleDOMEvents: {
          pointerover: (view, event) => {
            pointAt(view, event, false)
          },
          click: (view, event) => {
            pointAt(view, event, true)
          },
        },
      },
      view: (editor) => {
        // Inside the page's main part, so that who goes by landmarks finds it.
        const main = editor.dom.closest("main") ?? document.body
        main.append(this.popover.element)
        const away = (): void => {
          this.popover.hide()
        }
        const escape = (event: KeyboardEvent): void => {
          if (event.key === "Escape") this.popover.hide()
        }
        const elsewhere = (event: PointerEvent): void => {
          const isIn = event.target instanceof Element && event.target.closest(".popover, .finding")
          if (isIn === null || isIn === false) this.popover.hide()
        }
        window.addEventListener("resize", away)
        document.addEventListener("wheel", away, {passive: true})
        document.addEventListener("keydown", escape)
        document.addEventListener("pointerdown", elsewhere)
        return {
          update: (view, before) => {
            if (before.doc !== view.state.doc) this.popover.hide()
          },
          destroy: () => {
            clearTimeout(this.pointing)
            window.removeEventListener("resize", away)
            document.removeEventListener("wheel", away)
            document.removeEventListener("keydown", escape)
            document.removeEventListener("pointerdown", elsewhere)
            this.popover.element.remove()
          },
        }
      },
    })
  }
}

function rectOf(view: EditorView, from: number, to: number): DOMRect {
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to, -1)]
  return new DOMRect(
    start.left,
    start.top,
    Math.max(1, end.right - start.left),
    end.bottom - start.top,
  )
}
