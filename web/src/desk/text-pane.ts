import {TextSelection, type Command} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {openEditor, type EditorHow} from "../editor/view"
import {el} from "../page/elements"
import {blocksById} from "../text/position"

/// The text of the draft on the page: the editor once it is open, and the ways into it.
export class TextPane {
  readonly element = el("div", {class: "desk__editor"})
  private opened: EditorView | null = null

  /// Opens the editor; the page must be in the document.
  open(how: EditorHow): void {
    this.opened = openEditor(this.element, how)
  }

  close(): void {
    this.opened?.destroy()
  }

  /// The editor; null before it is open.
  get viewOrNull(): EditorView | null {
    return this.opened
  }

  get view(): EditorView {
    if (this.opened === null) throw new Error("the editor is not open yet")
    return this.opened
  }

  get isOpen(): boolean {
    return this.opened?.isDestroyed === false
  }

  /// Gives the keyboard to the text, at the character where it was.
  readonly focus = (): void => {
    this.view.focus()
  }

  readonly select = (from: number, to: number): void => {
    const selection = TextSelection.create(this.view.state.doc, from, to)
    this.view.dispatch(this.view.state.tr.setSelection(selection).scrollIntoView())
    this.focus()
  }

  /// Shows a paragraph, e.g. one that the review pointed at.
  goTo(paragraph: string): void {
    const block = blocksById(this.view.state.doc).get(paragraph)
    if (block !== undefined) this.select(block.pos + 1, block.pos + 1)
  }

  run(command: Command): boolean {
    const hasRun = command(this.view.state, this.view.dispatch)
    this.focus()
    return hasRun
  }

  /// Does something that takes the focus from the text once the editor has read where the cursor is:
  /// the browser tells it of a move only after the key that made it.
  settled(act: () => void): void {
    setTimeout(act, 0)
  }

  /// Whether something happened in the text, not on a control that stands in it.
  holds({target}: Event): boolean {
    const isControl = target instanceof HTMLSelectElement || target instanceof HTMLButtonElement
    return !isControl && target instanceof Node && this.view.dom.contains(target)
  }
}
