import {closeHistory} from "prosemirror-history"
import {Fragment, Slice, type Node, type ResolvedPos} from "prosemirror-model"
import {
  TextSelection,
  type Command,
  type EditorState,
  type Selection,
  type Transaction,
} from "prosemirror-state"
import {blocks} from "../text/blocks"
import type {Kind} from "../text/draft"
import {blockAttrs, schema} from "../text/schema"

/// Keeps the form's sections and headings whole whatever is deleted or pasted across them.

/// Set on transactions that mean to add or remove sections.
export const MEANS_SECTIONS = "means-sections"

/// Whether a selection reaches over a heading, the end of a section or the edge of a table's cell.
export function crosses({$from, $to}: Selection): boolean {
  if ($from.sameParent($to) && $from.depth > 0) return false
  const isInHeading = [$from, $to].some(({parent}) => parent.type === schema.nodes.heading)
  return isInHeading || holderOf($from) !== holderOf($to)
}

/// Where what holds the block at a position begins, a section or a cell; -1 outside of all blocks.
function holderOf($pos: ResolvedPos): number {
  return $pos.parent.isTextblock ? $pos.start($pos.depth - 1) : -1
}

/// Deletes what a selection holds and leaves every section and every cell with a place to write.
export function deleteAcross(tr: Transaction, from: number, to: number): Transaction {
  const size = new Map<number, number>()
  const all = blocks(tr.doc).map(({pos, node}) => ({
    pos,
    node,
    holder: tr.doc.resolve(pos).start(),
  }))
  for (const {holder} of all) size.set(holder, (size.get(holder) ?? 0) + 1)
  for (const {pos, node, holder} of all.reverse()) {
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + node.nodeSize - 1)]
    const isInside = from <= pos && to >= pos + node.nodeSize
    const left = size.get(holder) ?? 1
    if (isInside && left > 1) {
      tr.delete(pos, pos + node.nodeSize)
      size.set(holder, left - 1)
    } else if (start < end) tr.delete(start, end)
  }
  closeHistory(tr)
  const first = blocks(tr.doc).find(({pos, node}) => pos + node.nodeSize > from)
  if (first === undefined) return tr
  return tr.setSelection(TextSelection.create(tr.doc, Math.max(from, first.pos + 1)))
}

export const deleteCrossing: Command = (state, dispatch) => {
  const {selection} = state
  if (selection.empty || !crosses(selection)) return false
  dispatch?.(deleteAcross(state.tr, selection.from, selection.to).scrollIntoView())
  return true
}

/// Selects all text, as a selection of text: one of whole nodes would delete the sections with it.
export const selectAll: Command = (state, dispatch) => {
  const [first, last] = [TextSelection.atStart(state.doc), TextSelection.atEnd(state.doc)]
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, first.from, last.to)))
  return true
}

/// A transaction as it may be: one that would lose a section becomes a deletion inside of them.
export function keepingSections(state: EditorState, tr: Transaction): Transaction {
  if (!tr.docChanged || tr.getMeta(MEANS_SECTIONS) === true) return tr
  if (tr.doc.childCount >= state.doc.childCount) return tr
  return deleteAcross(state.tr, state.selection.from, state.selection.to)
}

/// What was copied, as blocks that fit into a section: sections and headings from another place
/// become paragraphs, white space is folded, and ids that are taken here are left behind.
///
/// @param row the kind that all of it becomes, because it goes into a cell; null elsewhere
export function asBlocks(slice: Slice, taken: ReadonlySet<string>, row: Kind | null = null): Slice {
  const found: Node[] = []
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true
    found.push(asBlock(node, taken))
    return false
  })
  if (found.length === 0) return foldedText(slice)
  const made =
    row === null ? found : found.map((node) => block(blockAttrs(node).id, row, node.textContent))
  const isOpen = slice.openStart > 0 || slice.openEnd > 0
  const depth = isOpen ? 1 : 0
  return new Slice(Fragment.from(made), depth, depth)
}

function asBlock(node: Node, taken: ReadonlySet<string>): Node {
  const text = fold(node.textContent)
  const isBlock = node.type === schema.nodes.block
  const id: unknown = isBlock ? node.attrs["id"] : ""
  const kept = typeof id === "string" && !taken.has(id) ? id : ""
  const bullet = /^[·•▪§]\s+/.exec(text)
  if (bullet !== null) return block(kept, "bullet", text.slice(bullet[0].length))
  if (!isBlock) return block(kept, "paragraph", text)
  return schema.nodes.block.create({...node.attrs, id: kept}, textOf(text))
}

function block(id: string, kind: Kind, text: string): Node {
  return schema.nodes.block.create({id, kind, source: null}, textOf(text))
}

function foldedText(slice: Slice): Slice {
  const text = fold(slice.content.textBetween(0, slice.content.size))
  return text === "" ? slice : new Slice(Fragment.from(schema.text(text)), 0, 0)
}

function textOf(text: string): Node[] {
  return text === "" ? [] : [schema.text(text)]
}

/// A paragraph is one line; tabs, line ends and hard spaces of other programs become spaces.
function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, " ")
}
