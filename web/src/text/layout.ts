import {Fragment, type Node} from "prosemirror-model"
import type {DraftSection, Kind} from "./draft"
import {firstParagraphId} from "./ids"
import {blockAttrs, schema} from "./schema"

/// How the paragraphs of a section are laid out where its form prints tables. A draft is a list of
/// paragraphs all the same: its tables are made of it, and go into it again in reading order.

/// What is printed over the columns of a table of strengths and weaknesses.
export interface TableHeads {
  readonly strengths: string
  readonly weaknesses: string
}

/// What the form of a draft says about how it is laid out.
export interface Layout {
  /// the kind of paragraph that a section begins with
  readonly beginsWith: (section: DraftSection) => Kind
  /// null where strengths and weaknesses stand in no table
  readonly tableHeads: TableHeads | null
  /// the index of the section that shows the table of grades; null where the form has none
  readonly gradesIn: (headings: readonly string[]) => number | null
}

/// A section's blocks with each run of strengths and the weaknesses behind it as a table. A column
/// without a paragraph gets an empty one, the same one every time.
export function laidOut(blocks: readonly Node[], heads: TableHeads | null): Node[] {
  if (heads === null) return [...blocks]
  const found: Node[] = []
  for (let at = 0; at < blocks.length;) {
    const strengths = run(blocks, at, "strength")
    const weaknesses = run(blocks, at + strengths.length, "weakness")
    const table = [...strengths, ...weaknesses]
    const [first] = table
    if (first !== undefined) found.push(tableOf(strengths, weaknesses, heads, first))
    else found.push(...blocks.slice(at, at + 1))
    at += Math.max(1, table.length)
  }
  return found
}

/// Whether a section's nodes are laid out as `laidOut` would.
export function isLaidOut(section: Node, heads: TableHeads | null): boolean {
  return section.children.every((node) => {
    if (node.type === schema.nodes.strengths) return heads !== null && hasOwnKinds(node)
    return node.type !== schema.nodes.block || heads === null || !isRow(blockAttrs(node).kind)
  })
}

function hasOwnKinds(table: Node): boolean {
  const isOf = (cell: Node | null, kind: Kind): boolean =>
    cell?.children.every((node) => blockAttrs(node).kind === kind) === true
  return isOf(table.firstChild, "strength") && isOf(table.lastChild, "weakness")
}

/// Whether paragraphs of a kind are rows of a table where the form prints one.
export function isRow(kind: Kind): boolean {
  return kind === "strength" || kind === "weakness"
}

function run(blocks: readonly Node[], from: number, kind: Kind): readonly Node[] {
  const rest = blocks.slice(from)
  const end = rest.findIndex((node) => blockAttrs(node).kind !== kind)
  return end < 0 ? rest : rest.slice(0, end)
}

function tableOf(
  strengths: readonly Node[],
  weaknesses: readonly Node[],
  heads: TableHeads,
  first: Node,
): Node {
  const column = (nodes: readonly Node[], kind: Kind): Fragment =>
    Fragment.from(nodes.length > 0 ? nodes : [placeToWrite(blockAttrs(first).id, kind)])
  return schema.nodes.strengths.create(heads, [
    schema.nodes.strengthsCell.create(null, column(strengths, "strength")),
    schema.nodes.weaknessesCell.create(null, column(weaknesses, "weakness")),
  ])
}

function placeToWrite(beside: string, kind: Kind): Node {
  return schema.nodes.block.create({id: firstParagraphId(`${beside} ${kind}`), kind})
}
