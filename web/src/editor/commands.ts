import {deleteSelection} from "prosemirror-commands"
import type {Node} from "prosemirror-model"
import {TextSelection, type Command, type EditorState, type Transaction} from "prosemirror-state"
import {blockAt, blocks, isBlank, type Block} from "../text/blocks"
import type {Kind, Source} from "../text/draft"
import {newParagraphId} from "../text/ids"
import {isRow} from "../text/layout"
import {schema} from "../text/schema"
import {deleteCrossing} from "./structure"
import {rowsLeftEmpty, tableEnd} from "./tables"

/// What the keys do that a word processor would do, in a report's sections of paragraphs.

/// Enter: a new paragraph. It is of the same kind, but a quotation ends, and on an empty bullet the
/// list ends. In a heading it goes to the text below.
export const breakParagraph: Command = (state, dispatch, view) => {
  if (!state.selection.empty) {
    const hasDeleted = deleteCrossing(state, dispatch, view) || deleteSelection(state, dispatch)
    return hasDeleted && view !== undefined
      ? breakParagraph(view.state, dispatch, view)
      : hasDeleted
  }
  const block = cursorBlock(state)
  if (block === null) return leaveHeading(state, dispatch)
  const {pos, node, kind} = block
  const at = state.selection.from
  if (isBlank(node) && kind !== "paragraph") return setKind("paragraph")(state, dispatch)
  const tr = state.tr
  if (at === pos + 1 && node.content.size > 0) tr.insert(pos, blank(continued(kind)))
  else if (at === pos + node.nodeSize - 1) {
    tr.insert(pos + node.nodeSize, blank(continued(kind)))
    tr.setSelection(TextSelection.create(tr.doc, pos + node.nodeSize + 1))
  } else {
    const second = {type: schema.nodes.block, attrs: {...node.attrs, id: newParagraphId()}}
    tr.split(at, 1, [second])
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/// Backspace at the start of a paragraph: first it becomes a plain one, then it joins the one
/// before. Text keeps the id it has where the other paragraph is empty.
export const joinBefore: Command = (state, dispatch) => {
  const {selection} = state
  if (!selection.empty) return false
  const block = cursorBlock(state)
  if (block === null) return selection.$from.parentOffset === 0
  if (selection.from !== block.pos + 1) return false
  if (block.kind !== "paragraph") return setKind("paragraph")(state, dispatch)
  const before = neighbour(state.doc, block, -1)
  if (before !== null) dispatch?.(join(state.tr, before, block).scrollIntoView())
  return true
}

/// Delete at the end of a paragraph joins the one after.
export const joinAfter: Command = (state, dispatch) => {
  const {selection} = state
  if (!selection.empty) return false
  const block = cursorBlock(state)
  if (block === null) return selection.$from.parentOffset === selection.$from.parent.content.size
  if (selection.from !== block.pos + block.node.nodeSize - 1) return false
  const after = neighbour(state.doc, block, 1)
  if (after !== null) dispatch?.(join(state.tr, block, after).scrollIntoView())
  return true
}

/// Makes the selected paragraphs of a kind.
export function setKind(kind: Kind): Command {
  return (state, dispatch) => {
    const {from, to} = state.selection
    const chosen = blocks(state.doc).filter(
      ({pos, node}) => pos + node.nodeSize > from && pos < to + (from === to ? 1 : 0),
    )
    if (chosen.length === 0) return false
    const tr = state.tr
    for (const {pos, source} of chosen) {
      tr.setNodeAttribute(pos, "kind", kind)
      if (kind !== "quote" && source !== null) tr.setNodeAttribute(pos, "source", null)
    }
    const left = isRow(kind) ? [] : rowsLeftEmpty(state.doc, chosen)
    for (const {pos} of left) tr.setNodeAttribute(pos, "kind", "paragraph")
    dispatch?.(tr)
    return true
  }
}

/// Puts a quotation under the paragraph of the cursor, or in its place while that is empty, and
/// the cursor behind it. A table of strengths holds none: it comes under that.
export function insertQuotation(text: string, source: Source): Command {
  return (state, dispatch) => {
    const block = cursorBlock(state) ?? firstBlockAfter(state)
    if (block === null) return false
    const quote = (id: string) =>
      schema.nodes.block.create({id, kind: "quote", source}, schema.text(text))
    const tr = state.tr
    const table = tableEnd(state)
    const after = table ?? block.pos + block.node.nodeSize
    const isPlace = table === null && isBlank(block.node)
    const at = isPlace ? block.pos : after
    if (isPlace) tr.replaceWith(block.pos, after, quote(block.id))
    else tr.insert(after, quote(newParagraphId()))
    tr.setSelection(TextSelection.create(tr.doc, at + 1 + text.length))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/// The block of the cursor; null in a heading.
export function cursorBlock(state: EditorState): Block | null {
  return blockAt(state.doc, state.selection.head)
}

function join(tr: Transaction, first: Block, second: Block): Transaction {
  if (isBlank(first.node)) return tr.delete(first.pos, first.pos + first.node.nodeSize)
  return tr.join(second.pos)
}

function neighbour(doc: Node, block: Block, step: 1 | -1): Block | null {
  const all = blocks(doc)
  const index = all.findIndex(({pos}) => pos === block.pos)
  const other = all[index + step]
  const holder = ({pos}: Block): number => doc.resolve(pos).start()
  return other !== undefined && holder(other) === holder(block) ? other : null
}

function leaveHeading(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const block = firstBlockAfter(state)
  if (block === null) return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, block.pos + 1)).scrollIntoView())
  return true
}

/// The first block behind the cursor, as for a cursor in a heading.
export function firstBlockAfter(state: EditorState): Block | null {
  return blocks(state.doc).find(({pos}) => pos >= state.selection.head) ?? null
}

function blank(kind: Kind): Node {
  return schema.nodes.block.create({id: newParagraphId(), kind})
}

/// The kind of the paragraph that follows one of this kind.
function continued(kind: Kind): Kind {
  switch (kind) {
    case "bullet":
    case "strength":
    case "weakness":
    case "recommendation":
    case "area-for-development":
      return kind
    case "paragraph":
    case "judgement":
    case "table":
    case "caption":
    case "footnote":
    case "quote":
      return "paragraph"
  }
}
