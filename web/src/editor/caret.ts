import {TextSelection, type Transaction} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"

/// Takes the cursor along to where the browser has it by now.
///
/// A key or a click moves the cursor first and tells the editor in a task of its own. A transaction
/// that comes between the two and only draws (an underline, a number) would put the cursor back.
export function withCursor(view: EditorView, tr: Transaction): Transaction {
  if (tr.docChanged || tr.selectionSet || view.composing || !view.hasFocus()) return tr
  if (!(tr.selection instanceof TextSelection)) return tr
  const shown = view.dom.ownerDocument.getSelection()
  if (shown === null) return tr
  const anchor = positionOf(view, shown.anchorNode, shown.anchorOffset)
  const head = positionOf(view, shown.focusNode, shown.focusOffset)
  if (anchor === null || head === null) return tr
  if (anchor === tr.selection.anchor && head === tr.selection.head) return tr
  return tr.setSelection(TextSelection.create(tr.doc, anchor, head))
}

/// Brings the editor's cursor to where the browser has it by now, before something acts there.
export function followCursor(view: EditorView): void {
  const moved = withCursor(view, view.state.tr)
  if (moved.selectionSet) view.updateState(view.state.apply(moved))
}

/// Where in the text a place on the page is; null where no cursor can be.
function positionOf(view: EditorView, node: globalThis.Node | null, offset: number): number | null {
  if (node === null || !view.dom.contains(node)) return null
  const at = view.posAtDOM(node, offset)
  return view.state.doc.resolve(at).parent.inlineContent ? at : null
}
