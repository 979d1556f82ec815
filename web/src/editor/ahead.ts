import {closeHistory} from "prosemirror-history"
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from "prosemirror-state"
import {Decoration, DecorationSet, type EditorView} from "prosemirror-view"
import {el} from "../page/elements"
import {cursorBlock} from "./commands"

/// Grey text ahead of the cursor: how the paragraph might go on. It is drawn, never part of the
/// document; Tab or → takes it, anything else leaves it. It waits for no key and no key for it.

export interface AheadHow {
  readonly isOn: () => boolean
  /// how a text would go on; empty where that is not certain enough
  readonly ask: (text: string, signal: AbortSignal) => Promise<string>
  readonly taken: (text: string) => void
}

interface Ahead {
  readonly pos: number
  readonly text: string
}

/// Milliseconds of rest before the server is asked: keys that come faster are one question.
const REST = 30

const key = new PluginKey<Ahead | null>("ahead")

export function ahead(how: AheadHow): Plugin<Ahead | null> {
  return new Plugin<Ahead | null>({
    key,
    state: {init: () => null, apply: next},
    view: (view) => new Asker(view, how),
    props: {
      decorations: (state) => drawn(state, key.getState(state) ?? null),
      handleKeyDown(view, event) {
        const now = key.getState(view.state) ?? null
        if (now === null) return false
        const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
        if (isPlain && (event.key === "Tab" || event.key === "ArrowRight")) {
          take(view, now)
          how.taken(now.text)
          return true
        }
        if (event.key === "Escape") show(view, null)
        return false
      },
      handleDOMEvents: {
        blur(view) {
          if (key.getState(view.state) != null) show(view, null)
        },
      },
    },
  })
}

/// Whether grey text can be taken now.
export function hasAhead(state: EditorState): boolean {
  return key.getState(state) != null
}

/// What is left of it after a change: typing its own letters leaves the rest.
function next(tr: Transaction, old: Ahead | null): Ahead | null {
  const set = tr.getMeta(key) as {ahead: Ahead | null} | undefined
  if (set !== undefined) return set.ahead
  if (old === null || (!tr.docChanged && !tr.selectionSet)) return old
  const {head, empty} = tr.selection
  if (!empty || head <= old.pos || tr.mapping.map(old.pos, -1) !== old.pos) return null
  const typed = tr.doc.textBetween(old.pos, head, "\n")
  if (!old.text.startsWith(typed) || typed.length === old.text.length) return null
  return {pos: head, text: old.text.slice(typed.length)}
}

function drawn(state: EditorState, now: Ahead | null): DecorationSet | null {
  if (now === null) return null
  // Screen readers are told what was taken, not what might be.
  const make = (): HTMLElement => el("span", {class: "ahead", "aria-hidden": "true"}, now.text)
  return DecorationSet.create(state.doc, [
    Decoration.widget(now.pos, make, {side: 1, key: `ahead ${now.text}`, ignoreSelection: true}),
  ])
}

function show(view: EditorView, now: Ahead | null): void {
  view.dispatch(view.state.tr.setMeta(key, {ahead: now}).setMeta("addToHistory", false))
}

function take(view: EditorView, {pos, text}: Ahead): void {
  const tr = closeHistory(view.state.tr).insertText(text, pos)
  tr.setSelection(TextSelection.create(tr.doc, pos + text.length))
  view.dispatch(tr.setMeta(key, {ahead: null}).scrollIntoView())
}

/// Asks once the keys rest, and drops every answer that comes for a text which is no more.
class Asker {
  private readonly view: EditorView
  private readonly how: AheadHow
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | null = null

  constructor(view: EditorView, how: AheadHow) {
    this.view = view
    this.how = how
  }

  update(view: EditorView, before: EditorState): void {
    const {doc, selection} = view.state
    if (before.doc === doc && before.selection.eq(selection)) return
    this.drop()
    const hasGrown = doc.content.size > before.doc.content.size
    if (!hasGrown || !this.how.isOn() || !view.hasFocus() || hasAhead(view.state)) return
    this.timer = setTimeout(() => void this.ask(), REST)
  }

  destroy(): void {
    this.drop()
  }

  private drop(): void {
    clearTimeout(this.timer)
    this.asking?.abort()
    this.asking = null
  }

  private async ask(): Promise<void> {
    const {state} = this.view
    const text = textToEnd(state)
    if (text === null || this.view.composing) return
    const {signal} = (this.asking = new AbortController())
    try {
      const found = await this.how.ask(text, signal)
      if (found === "" || signal.aborted || this.view.isDestroyed) return
      if (this.view.state.doc === state.doc)
        show(this.view, {pos: state.selection.head, text: found})
    } catch {
      // Nobody waits for grey text: where it does not come, none is shown.
    }
  }
}

/// The text before a cursor that stands at the end of its paragraph; null anywhere else.
function textToEnd(state: EditorState): string | null {
  const block = cursorBlock(state)
  if (block === null || block.kind === "quote" || !state.selection.empty) return null
  const isAtEnd = state.selection.head === block.pos + 1 + block.node.content.size
  const text = block.node.textContent
  return isAtEnd && text.trim() !== "" ? text : null
}
