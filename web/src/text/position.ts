import type {Node} from "prosemirror-model"
import {blockAt, blocks, type Block} from "./blocks"
import {sectionAttrs} from "./schema"
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

/// The positions of words in the heading of a section: a finding about a heading names its section
/// and quotes it. Null where the heading does not hold them.
export function headingRange(doc: Node, section: string, quote: string): Range | null {
  let found: Range | null = null
  doc.forEach((node, pos) => {
    if (sectionAttrs(node).id !== section || quote === "") return
    const at = node.firstChild?.textContent.indexOf(quote) ?? -1
    if (at >= 0) found = {from: pos + 2 + at, to: pos + 2 + at + quote.length}
  })
  return found
}
