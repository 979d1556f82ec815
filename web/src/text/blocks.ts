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
    for (const {node, offset} of blocksIn(section))
      found.push({...blockAttrs(node), node, pos: sectionPos + 1 + offset, section: attrs})
  })
  return found
}

/// The blocks of a section in order, those in the cells of tables too, each with how far into the
/// section it begins.
export function blocksIn(section: Node): {readonly node: Node; readonly offset: number}[] {
  const found: {node: Node; offset: number}[] = []
  section.descendants((node, offset) => {
    if (node.type === schema.nodes.block) found.push({node, offset})
    return !node.isTextblock
  })
  return found
}

/// The block that holds a position; null in a heading.
export function blockAt(doc: Node, pos: number): Block | null {
  const $pos = doc.resolve(pos)
  const {parent: node, depth} = $pos
  if (node.type !== schema.nodes.block) return null
  return {...blockAttrs(node), node, pos: $pos.before(depth), section: sectionAttrs($pos.node(1))}
}

/// The index of the section that holds a position.
export function sectionIndexAt(doc: Node, pos: number): number {
  return doc.resolve(pos).index(0)
}

/// Whether nothing is written in a block yet.
export function isBlank(node: Node): boolean {
  return node.content.size === 0 || node.textContent.trim() === ""
}
