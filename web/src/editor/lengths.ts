import type {Node} from "prosemirror-model"
import type {UsualLength} from "../api/forms"
import {el, svg, unseen} from "../page/elements"
import {blocksIn} from "../text/blocks"
import {sectionAttrs} from "../text/schema"
import {countWords, plural} from "../text/words"

/// How long sections are, and how long past reports made them.

/// What a draft has on an aspect in a part, against what reports have.
export interface Measured {
  readonly words: number
  readonly usual: UsualLength
}

/// Reports from which on a length is called usual.
const ENOUGH = 5
const WIDE = 64

/// Lengths against the usual, each at the first section that is about its aspect in its part.
export function measured(doc: Node, usual: readonly UsualLength[]): ReadonlyMap<string, Measured> {
  const found = new Map<string, Measured>()
  const firsts = new Map<string, string>()
  doc.forEach((section) => {
    const {id, aspect, part} = sectionAttrs(section)
    const length = usual.find((each) => each.aspect === aspect && each.part === part)
    if (length === undefined || length.reports < ENOUGH) return
    const key = `${length.aspect} ${part}`
    const first = firsts.get(key) ?? id
    firsts.set(key, first)
    const before = found.get(first)?.words ?? 0
    found.set(first, {words: before + wordsIn(section), usual: length})
  })
  return found
}

/// The usual length in words, and as a bar: the usual range, its median, and where the draft is.
export function lengthMark({words, usual}: Measured): HTMLElement {
  const {low, median, high, reports} = usual
  const most = Math.max(high * 1.15, words, 1)
  const at = (count: number): number => (count / most) * WIDE
  const drawing = svg("svg", {
    class: "length",
    viewBox: `0 0 ${String(WIDE)} 8`,
    width: WIDE,
    height: 8,
    "aria-hidden": "true",
    focusable: "false",
  })
  drawing.append(
    svg("rect", {class: "length__all", x: 0, y: 3, width: WIDE, height: 2}),
    svg("rect", {class: "length__usual", x: at(low), y: 1, width: at(high) - at(low), height: 6}),
    svg("rect", {class: "length__median", x: at(median), y: 1, width: 1, height: 6}),
    svg("rect", {
      class: "length__now",
      x: Math.min(WIDE - 2, Math.max(0, at(words) - 1)),
      y: 0,
      width: 2,
      height: 8,
    }),
  )
  const range = `${low.toLocaleString("en-GB")}–${high.toLocaleString("en-GB")}`
  const said = `${plural(words, "word")}; in ${plural(reports, "report")} usually ${range}, ${plural(median, "word")} in the middle`
  return el(
    "span",
    {class: "outline__length", title: said},
    drawing,
    el("span", {"aria-hidden": "true"}, `usually ${range}`),
    unseen(`${said}. `),
  )
}

/// A section never changes, only documents get other sections: counted once is counted.
const counted = new WeakMap<Node, number>()

export function wordsIn(section: Node): number {
  const known = counted.get(section)
  if (known !== undefined) return known
  let words = 0
  for (const {node} of blocksIn(section)) words += countWords(node.textContent)
  counted.set(section, words)
  return words
}
