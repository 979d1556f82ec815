import {closeHistory} from "prosemirror-history"
import {Plugin, PluginKey, TextSelection} from "prosemirror-state"
import {Decoration, DecorationSet, type EditorView} from "prosemirror-view"
import {announce} from "../page/announce"
import {button, el, replace} from "../page/elements"
import {checkbox, textField} from "../page/fields"
import {findAll, nextBlank} from "../text/find"
import type {Range} from "../text/position"
import {plural} from "../text/words"

interface Wanted {
  readonly words: string
  readonly isExact: boolean
}

const NOTHING: Wanted = {words: "", isExact: false}
const key = new PluginKey<{wanted: Wanted; shown: DecorationSet}>("search")

/// Marks what is searched for in the text.
function marking(): Plugin {
  const draw = (doc: EditorView["state"]["doc"], {words, isExact}: Wanted): DecorationSet =>
    DecorationSet.create(
      doc,
      findAll(doc, words, isExact).map(({from, to}) =>
        Decoration.inline(from, to, {class: "searched"}),
      ),
    )
  return new Plugin({
    key,
    state: {
      init: () => ({wanted: NOTHING, shown: DecorationSet.empty}),
      apply(tr, old) {
        const wanted = (tr.getMeta(key) as Wanted | undefined) ?? old.wanted
        if (wanted === old.wanted && !tr.docChanged) return old
        if (wanted.words === "") return {wanted, shown: DecorationSet.empty}
        return {wanted, shown: draw(tr.doc, wanted)}
      },
    },
    props: {decorations: (state) => key.getState(state)?.shown},
  })
}

/// Find and replace, in a bar over the text. Enter goes on, Shift+Enter back, Esc to the text.
export class Search {
  readonly element = el("form", {class: "find", role: "search", "aria-label": "In this draft"})
  readonly plugin = marking()
  private readonly view: () => EditorView
  private readonly words = textField("Find", {small: true})
  private readonly other = textField("Replace with", {small: true})
  private readonly count = el("p", {class: "find__count", role: "status"})
  private isExact = false

  constructor(view: () => EditorView) {
    this.view = view
    this.element.hidden = true
    const small = (label: string, act: () => void): HTMLElement =>
      button(label, act, {class: "button button--small"})
    replace(
      this.element,
      this.words.element,
      this.other.element,
      checkbox("Capitals count", false, (isOn) => {
        this.isExact = isOn
        this.look()
      }),
      small("Previous", () => {
        this.step(-1)
      }),
      el("button", {type: "submit", class: "button button--small"}, "Next"),
      small("Replace", () => {
        this.replaceOne()
      }),
      small("Replace all", () => {
        this.replaceAll()
      }),
      small("Close", () => {
        this.close()
      }),
      this.count,
    )
    this.words.control.addEventListener("input", () => {
      this.look()
    })
    this.element.addEventListener("submit", (event) => {
      event.preventDefault()
      this.step(1)
    })
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close()
      else if (event.key === "Enter" && event.shiftKey) this.step(-1)
      else return
      event.preventDefault()
      event.stopPropagation()
    })
  }

  /// Opens the bar with the selected words.
  open(): void {
    const {doc, selection} = this.view().state
    const chosen = doc.textBetween(selection.from, selection.to, "\n")
    if (chosen !== "" && !chosen.includes("\n")) this.words.control.value = chosen
    this.element.hidden = false
    this.words.control.focus()
    this.words.control.select()
    this.look()
  }

  private close(): void {
    this.element.hidden = true
    this.want(NOTHING)
    this.view().focus()
  }

  private look(): void {
    this.want({words: this.words.control.value, isExact: this.isExact})
    this.tell()
  }

  private tell(): void {
    const found = this.found().length
    this.count.textContent =
      this.words.control.value === "" ? "" : found === 0 ? "nothing found" : plural(found, "place")
  }

  private want(wanted: Wanted): void {
    const view = this.view()
    view.dispatch(view.state.tr.setMeta(key, wanted).setMeta("addToHistory", false))
  }

  private found(): Range[] {
    return findAll(this.view().state.doc, this.words.control.value, this.isExact)
  }

  private step(by: 1 | -1): void {
    const {from, to} = this.view().state.selection
    const all = this.found()
    const later = all.find((range) => range.from > from || (range.from === from && range.to > to))
    const earlier = all.findLast((range) => range.from < from)
    const next = by === 1 ? (later ?? all[0]) : (earlier ?? all.at(-1))
    if (next === undefined) announce("Nothing found.")
    else this.select(next)
  }

  private replaceOne(): void {
    const view = this.view()
    const {from, to} = view.state.selection
    const here = this.found().find((range) => range.from === from && range.to === to)
    if (here !== undefined)
      view.dispatch(view.state.tr.insertText(this.other.control.value, from, to))
    this.step(1)
    this.tell()
  }

  /// One step of undo takes all of it back.
  private replaceAll(): void {
    const view = this.view()
    const all = this.found()
    const {tr} = view.state
    for (const {from, to} of all.toReversed()) tr.insertText(this.other.control.value, from, to)
    if (all.length > 0) view.dispatch(closeHistory(tr))
    this.tell()
    this.count.textContent = `${plural(all.length, "place")} replaced`
  }

  private select({from, to}: Range): void {
    const view = this.view()
    const selection = TextSelection.create(view.state.doc, from, to)
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  }
}

/// Tab: selects the next blank, such as `[name]`, so that typing fills it. Where there is none, Tab
/// goes on through the page as everywhere.
export function toBlank(step: 1 | -1) {
  return (state: EditorView["state"], dispatch?: EditorView["dispatch"]): boolean => {
    const {from, to} = state.selection
    const blank = nextBlank(state.doc, {from, to}, step)
    if (blank === null || (blank.from === from && blank.to === to)) return false
    const selection = TextSelection.create(state.doc, blank.from, blank.to)
    dispatch?.(state.tr.setSelection(selection).scrollIntoView())
    return true
  }
}
