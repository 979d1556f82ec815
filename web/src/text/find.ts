import type {Node} from "prosemirror-model"
import type {Range} from "./position"
import {BLANK} from "./wording"

/// Where words stand in a document, in headings and paragraphs; never across two of them.
///
/// @param isExact whether capitals count
export function findAll(doc: Node, words: string, isExact: boolean): Range[] {
  if (words === "") return []
  const found: Range[] = []
  const wanted = isExact ? words : folded(words)
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const text = isExact ? node.textContent : folded(node.textContent)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push({from: pos + 1 + at, to: pos + 1 + at + wanted.length})
    return false
  })
  return found
}

/// Without capitals and with straight quotation marks, each letter still one unit long: what grows
/// when it is made small, such as İ, is left as it is.
function folded(text: string): string {
  return Array.from(text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"'), (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  }).join("")
}

/// The first blank behind a position, or before it with `step` -1, going round at the ends.
export function nextBlank(doc: Node, at: Range, step: 1 | -1): Range | null {
  const all: Range[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (const match of node.textContent.matchAll(BLANK))
      all.push({from: pos + 1 + match.index, to: pos + 1 + match.index + match[0].length})
    return false
  })
  const later = all.find(({from, to}) => from >= at.to && !(from === at.from && to === at.to))
  const earlier = all.findLast(({to}) => to <= at.from)
  return (step === 1 ? (later ?? all[0]) : (earlier ?? all.at(-1))) ?? null
}
