import type {Node} from "prosemirror-model"
import {blockAttrs, schema, sectionAttrs, type BlockAttrs, type SectionAttrs} from "./schema"

/// A block and where it stands.
export interface Block extends BlockAttrs {
  readonly node: Node
  /// the position before the block
  readonly pos: number
  readonly section: SectionAttrs
}

/// Every block of a document in order, without a look at their text: a few microseconds a hundred.
export function blocks(doc: Node): Block[] {
  const found: Block[] = []
  doc.forEach((section, sectionPos) => {
    const attrs = sectionAttrs(section)
    section.forEach((node, offset) => {
      if (node.type !== schema.nodes.block) return
      found.push({...blockAttrs(node), node, pos: sectionPos + 1 + offset, section: attrs})
    })
  })
  return found
}

/// The block that holds a position; null in a heading.
export function blockAt(doc: Node, pos: number): Block | null {
  const $pos = doc.resolve(pos)
  const node = $pos.node(2)
  if ($pos.depth < 2 || node.type !== schema.nodes.block) return null
  return {...blockAttrs(node), node, pos: $pos.before(2), section: sectionAttrs($pos.node(1))}
}

/// The index of the section that holds a position.
export function sectionIndexAt(doc: Node, pos: number): number {
  return doc.resolve(pos).index(0)
}

/// Whether nothing is written in a block yet.
export function isBlank(node: Node): boolean {
  return node.content.size === 0 || node.textContent.trim() === ""
}
