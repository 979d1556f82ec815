import type {Node} from "prosemirror-model"
import {blockAt, blocks, type Block} from "./blocks"
import type {Span} from "./span"

/// The only place that turns the server's places, (paragraph id, span), into positions of the
/// editor and back.

export interface Range {
  readonly from: number
  readonly to: number
}

/// Every block of a document by its id.
export function blocksById(doc: Node): Map<string, Block> {
  return new Map(blocks(doc).map((block) => [block.id, block]))
}

/// The positions of a span in a block. A span that ends behind the text is cut to it.
export function range(block: Block, span: Span): Range {
  const size = block.node.content.size
  const start = Math.max(0, Math.min(span.start, size))
  const end = Math.max(start, Math.min(span.end, size))
  return {from: block.pos + 1 + start, to: block.pos + 1 + end}
}

/// The paragraph that holds a position, and how far into its text; null in a heading.
export function placeOf(doc: Node, pos: number): {paragraph: string; offset: number} | null {
  const block = blockAt(doc, pos)
  return block === null ? null : {paragraph: block.id, offset: pos - block.pos - 1}
}
