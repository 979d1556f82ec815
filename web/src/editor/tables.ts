import {closeHistory} from "prosemirror-history"
import type {Node} from "prosemirror-model"
import {
  Plugin,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from "prosemirror-state"
import {blockAt, blocks, blocksIn, isBlank, type Block} from "../text/blocks"
import type {Kind} from "../text/draft"
import {keepsLayout} from "../text/edits"
import {nextBlank} from "../text/find"
import {newParagraphId} from "../text/ids"
import {isLaidOut, laidOut, type Layout} from "../text/layout"
import {blocksById, placeOf} from "../text/position"
import {schema} from "../text/schema"

/// The tables of the text: strengths and weaknesses side by side, and the grades awarded. A table
/// of strengths is what a run of strengths and weaknesses looks like: paragraphs that become of
/// these kinds come into it, and those that become another leave it.

/// Keeps the text laid out as its form prints it.
export function tables(layout: Layout): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (transactions.every(keepsLayout)) return null
      const tr = state.tr
      layOut(tr, layout)
      showGrades(tr, layout)
      return tr.docChanged ? withSelectionOf(state, tr) : null
    },
  })
}

/// A row of a table of strengths and weaknesses, and what holds it.
interface Row {
  readonly block: Block
  /// all rows of the table in reading order
  readonly rows: readonly Block[]
  readonly index: number
  /// the rows of its column
  readonly column: readonly Block[]
  readonly table: {readonly from: number; readonly to: number}
}

/// The kind of the rows of the column that the cursor is in; null outside of tables.
export function rowKind(state: EditorState): Kind | null {
  return rowAt(state)?.block.kind ?? null
}

/// Where the table that holds the cursor ends; null outside of tables.
export function tableEnd(state: EditorState): number | null {
  return rowAt(state)?.table.to ?? null
}

/// Tab and Shift+Tab in a table: the next row or the one before, down the columns. What is to be
/// filled in the row comes first.
export function toRow(step: 1 | -1): Command {
  return (state, dispatch) => {
    const row = rowAt(state)
    if (row === null) return false
    const {from, to} = state.selection
    const blank = nextBlank(state.doc, {from, to}, step)
    const isAhead = blank !== null && (step === 1 ? blank.from >= to : blank.to <= from)
    if (isAhead && isInside(row.block, blank.from)) return false
    const next = row.rows[row.index + step]
    if (next === undefined) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, endOf(next))).scrollIntoView())
    return true
  }
}

/// Enter on an empty row: from the strengths to the weaknesses, and from these to the text behind
/// the table. The empty row goes, unless it is the only one of its column.
export const leaveEmptyRow: Command = (state, dispatch) => {
  const row = rowAt(state)
  if (row === null || !state.selection.empty || !isBlank(row.block.node)) return false
  const tr = closeHistory(state.tr)
  const {kind} = row.block
  if (row.column.length > 1) deleteBlock(tr, row.block)
  if (kind === "strength") {
    const first = row.rows.find((other) => other.kind === "weakness")
    if (first !== undefined) select(tr, tr.mapping.map(endOf(first)))
  } else goBehind(tr, tr.mapping.map(row.table.to))
  dispatch?.(tr.scrollIntoView())
  return true
}

/// Backspace at the start of a row: an empty one goes, an empty table becomes a paragraph, and a row
/// joins the one above it.
export const joinRowBefore: Command = (state, dispatch) => {
  const row = rowAt(state)
  if (row === null || !state.selection.empty) return false
  const {block, rows, index, column, table} = row
  if (state.selection.head !== block.pos + 1) return false
  const before = rows[index - 1]
  const tr = state.tr
  if (rows.every(({node}) => isBlank(node))) {
    tr.replaceWith(table.from, table.to, paragraph())
    select(tr, table.from + 1)
  } else if (isBlank(block.node)) {
    const beside = before ?? rows[index + 1]
    if (column.length > 1) deleteBlock(tr, block)
    if (beside !== undefined) select(tr, tr.mapping.map(endOf(beside)))
  } else if (before?.kind === block.kind) tr.join(block.pos)
  dispatch?.(tr.scrollIntoView())
  return true
}

/// Delete at the end of a row joins the one below it.
export const joinRowAfter: Command = (state, dispatch) => {
  const row = rowAt(state)
  if (row === null || !state.selection.empty) return false
  const {block, rows, index} = row
  if (state.selection.head !== endOf(block)) return false
  const after = rows[index + 1]
  if (after?.kind === block.kind) dispatch?.(state.tr.join(after.pos).scrollIntoView())
  return true
}

/// Backspace in an empty paragraph behind a table goes into its last row.
export const backIntoTable: Command = (state, dispatch) => {
  const block = blockAt(state.doc, state.selection.head)
  if (block === null || !state.selection.empty || !isBlank(block.node)) return false
  if (state.doc.resolve(block.pos).nodeBefore?.type !== schema.nodes.strengths) return false
  const last = blocks(state.doc).findLast(({pos}) => pos < block.pos)
  if (last === undefined) return false
  const tr = state.tr
  deleteBlock(tr, block)
  select(tr, endOf(last))
  dispatch?.(tr.scrollIntoView())
  return true
}

/// The empty rows that a table is left with once the given blocks are of another kind: where
/// nothing is written in the rest of it, it goes with them.
export function rowsLeftEmpty(doc: Node, leaving: readonly Block[]): Block[] {
  const found = new Map<number, Block>()
  const left = new Set(leaving.map(({pos}) => pos))
  for (const {pos} of leaving) {
    const rest = tableRows(doc, pos)?.rows.filter((row) => !left.has(row.pos)) ?? []
    if (rest.every(({node}) => isBlank(node))) for (const row of rest) found.set(row.pos, row)
  }
  return [...found.values()]
}

function layOut(tr: Transaction, {tableHeads}: Layout): void {
  const sections: {section: Node; pos: number}[] = []
  tr.doc.forEach((section, pos) => sections.push({section, pos}))
  for (const {section, pos} of sections.reverse()) {
    if (isLaidOut(section, tableHeads)) continue
    const kept = section.children.filter(({type}) => !HOLDING_BLOCKS.has(type.name))
    const from = pos + 1 + kept.reduce((size, node) => size + node.nodeSize, 0)
    const nodes = blocksIn(section).map(({node}) => node)
    tr.replaceWith(from, pos + section.nodeSize - 1, laidOut(nodes, tableHeads))
  }
}

const HOLDING_BLOCKS: ReadonlySet<string> = new Set(["block", "strengths"])

/// The table of grades can be deleted with what stands around it; then it comes again.
function showGrades(tr: Transaction, {gradesIn}: Layout): void {
  const sections = tr.doc.children
  const isThere = ({children}: Node) => children.some(({type}) => type === schema.nodes.grades)
  const at = gradesIn(sections.map((section) => section.firstChild?.textContent ?? ""))
  if (at === null || sections.some(isThere)) return
  const before = sections.slice(0, at).reduce((size, section) => size + section.nodeSize, 0)
  const heading = sections[at]?.firstChild?.nodeSize ?? 0
  tr.insert(before + 1 + heading, schema.nodes.grades.create())
}

/// Blocks that moved take the selection with them.
function withSelectionOf(state: EditorState, tr: Transaction): Transaction {
  const {anchor, head} = state.selection
  const now = blocksById(tr.doc)
  const moved = (pos: number): number | null => {
    const place = placeOf(state.doc, pos)
    const block = place === null ? undefined : now.get(place.paragraph)
    return place === null || block === undefined ? null : block.pos + 1 + place.offset
  }
  const [from, to] = [moved(anchor), moved(head)]
  return from === null || to === null ? tr : tr.setSelection(TextSelection.create(tr.doc, from, to))
}

function rowAt(state: EditorState): Row | null {
  const block = blockAt(state.doc, state.selection.head)
  const found = block === null ? null : tableRows(state.doc, block.pos)
  if (block === null || found === null) return null
  const {rows} = found
  const index = rows.findIndex(({pos}) => pos === block.pos)
  return {...found, block, index, column: rows.filter(({kind}) => kind === block.kind)}
}

/// The rows of the table that holds the block at a position; null outside of tables.
function tableRows(doc: Node, pos: number): Pick<Row, "rows" | "table"> | null {
  const $pos = doc.resolve(pos)
  if ($pos.depth < 3) return null
  const table = {from: $pos.before(2), to: $pos.after(2)}
  const rows = blocks(doc).filter((row) => row.pos > table.from && row.pos < table.to)
  return {rows, table}
}

function goBehind(tr: Transaction, pos: number): void {
  const after = tr.doc.resolve(pos).nodeAfter
  const isPlace = after?.type === schema.nodes.block && isBlank(after)
  if (!isPlace) tr.insert(pos, paragraph())
  select(tr, pos + 1)
}

function paragraph(): Node {
  return schema.nodes.block.create({id: newParagraphId()})
}

function deleteBlock(tr: Transaction, {pos, node}: Block): void {
  tr.delete(pos, pos + node.nodeSize)
}

function select(tr: Transaction, pos: number): void {
  tr.setSelection(TextSelection.create(tr.doc, pos))
}

function endOf({pos, node}: Block): number {
  return pos + node.nodeSize - 1
}

function isInside({pos, node}: Block, at: number): boolean {
  return at > pos && at < pos + node.nodeSize
}
