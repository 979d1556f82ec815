import type {Node} from "prosemirror-model"
import {TextSelection} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {blocksById, placeOf, range} from "../text/position"
import {docAttrs, setDocAttrs, type DocAttrs} from "../text/schema"
import {followCursor} from "./caret"
import {MEANS_SECTIONS} from "./structure"

/// Puts another document into the editor, as when two windows' texts were put together. Only what
/// differs is replaced, and the cursor stays at its character where that is still there.
export function adopt(view: EditorView, doc: Node): void {
  followCursor(view)
  const {state} = view
  const place = placeOf(state.doc, state.selection.head)
  const tr = state.tr.setMeta(MEANS_SECTIONS, true)
  const start = state.doc.content.findDiffStart(doc.content)
  const ends = state.doc.content.findDiffEnd(doc.content)
  if (start !== null && ends !== null) {
    // Where the same words repeat, the two ends can overlap the start.
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
    tr.replace(start, ends.a + overlap, doc.slice(start, ends.b + overlap))
  }
  setDocAttrs(tr, changedAttrs(docAttrs(state.doc), docAttrs(doc)))
  const block = place === null ? undefined : blocksById(tr.doc).get(place.paragraph)
  if (place !== null && block !== undefined) {
    const {from} = range(block, {start: place.offset, end: place.offset})
    tr.setSelection(TextSelection.create(tr.doc, from))
  }
  view.dispatch(tr)
}

function changedAttrs(before: DocAttrs, after: DocAttrs): Partial<DocAttrs> {
  const was = new Map(Object.entries(before))
  const isOther = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(was.get(name)) !== JSON.stringify(value)
  return Object.fromEntries(Object.entries(after).filter(isOther))
}
