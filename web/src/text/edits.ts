import type {Node} from "prosemirror-model"
import type {Transaction} from "prosemirror-state"
import type {StepMap} from "prosemirror-transform"

/// Whether a transaction leaves every paragraph, heading and table where it is, and changes at most
/// the text of one, or what belongs to the document as a whole.
export function keepsLayout(tr: Transaction): boolean {
  return hasSameText(tr) || editedTextblock(tr) !== null
}

/// Whether a transaction changes nothing that is drawn as text.
export function hasSameText(tr: Transaction): boolean {
  return tr.before.content === tr.doc.content
}

/// The one paragraph or heading that a transaction changed the text of, before and after; null when
/// it changed more than that. Most of what a writer does is of this kind, and lets everything that
/// depends on the order of paragraphs stand as it is.
export function editedTextblock(tr: Transaction): {before: Node; after: Node} | null {
  if (tr.steps.length === 0 || tr.before.childCount !== tr.doc.childCount) return null
  let [start, end] = [Infinity, -Infinity]
  tr.mapping.maps.forEach((map, index) => {
    const earlier = tr.mapping.maps.slice(0, index)
    map.forEach((from, to) => {
      start = Math.min(start, before(earlier, from, -1))
      end = Math.max(end, before(earlier, to, 1))
    })
  })
  if (start > end) return null
  const $start = tr.before.resolve(start)
  if (!$start.parent.isTextblock || end > $start.end()) return null
  const $after = tr.doc.resolve(tr.mapping.map($start.start(), -1))
  const grown = tr.doc.content.size - tr.before.content.size
  const isWhole = $after.parent.content.size === $start.parent.content.size + grown
  if (!$after.parent.isTextblock || !isWhole || !$after.parent.sameMarkup($start.parent))
    return null
  return {before: $start.parent, after: $after.parent}
}

/// Where a position stood before the given steps.
function before(steps: readonly StepMap[], pos: number, side: 1 | -1): number {
  return steps.reduceRight((at, map) => map.invert().map(at, side), pos)
}
