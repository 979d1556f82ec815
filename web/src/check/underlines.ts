import type {Node} from "prosemirror-model"
import {Plugin, PluginKey, type EditorState, type Transaction} from "prosemirror-state"
import {Decoration, DecorationSet, type EditorView} from "prosemirror-view"
import type {Checked, Finding, Location} from "../api/checks"
import {blocksById, headingRange, range, type Range} from "../text/position"
import type {Block} from "../text/blocks"
import {hasSameText} from "../text/edits"

/// Findings as they lie on the text now. Underlines move with the text; an answer about a text that
/// has changed meanwhile is used only for the paragraphs that are still as they were.

/// A finding, and where its words stand now; a place is null when its words are gone or it is no
/// place in the text, such as a row of a grade table.
export interface Placed {
  readonly finding: Finding
  readonly ranges: readonly (Range | null)[]
}

interface Underlines {
  readonly findings: readonly Finding[]
  readonly decorations: DecorationSet
}

interface Spec {
  readonly finding: number
  readonly location: number
}

const key = new PluginKey<Underlines>("underlines")
const NONE: Underlines = {findings: [], decorations: DecorationSet.empty}

export function underlines(): Plugin<Underlines> {
  return new Plugin<Underlines>({
    key,
    state: {
      init: () => NONE,
      apply(tr, old) {
        const fresh = tr.getMeta(key) as Underlines | undefined
        if (fresh !== undefined) return fresh
        if (hasSameText(tr)) return old
        return {...old, decorations: old.decorations.map(tr.mapping, tr.doc)}
      },
    },
    props: {decorations: (state) => key.getState(state)?.decorations},
  })
}

/// Takes an answer about the document `asked`.
export function underline(state: EditorState, asked: Node, {findings}: Checked): Transaction {
  const before = blocksById(asked)
  const now = blocksById(state.doc)
  const same = (id: string): Block | null => {
    const block = now.get(id)
    return block !== undefined && before.get(id)?.node.eq(block.node) === true ? block : null
  }
  const placed = findings
    .map((finding) => ({
      finding,
      ranges: finding.locations.map((location) => place(state.doc, location, same)),
    }))
    .filter(({finding, ranges}) => isStill(finding, ranges))
  const decorations = placed.flatMap(({finding, ranges}, index) =>
    ranges.flatMap((found, location) =>
      found === null || found.from === found.to
        ? []
        : [
            Decoration.inline(
              found.from,
              found.to,
              {class: `finding finding--${finding.severity}`, "data-finding": String(index)},
              {finding: index, location} satisfies Spec,
            ),
          ],
    ),
  )
  const fresh: Underlines = {
    findings: placed.map(({finding}) => finding),
    decorations: DecorationSet.create(state.doc, decorations),
  }
  return state.tr.setMeta(key, fresh).setMeta("addToHistory", false)
}

/// The findings with the present places of their words, in the order of the answer.
export function placedFindings(state: EditorState): Placed[] {
  const {findings, decorations} = key.getState(state) ?? NONE
  const ranges = findings.map((finding) => finding.locations.map((): Range | null => null))
  for (const decoration of decorations.find()) {
    const {from, to} = decoration
    const spec = decoration.spec as Spec
    const row = ranges[spec.finding]
    if (row !== undefined) row[spec.location] = {from, to}
  }
  return findings.map((finding, index) => ({finding, ranges: ranges[index] ?? []}))
}

/// The index of the finding that an element of the text is underlined for; null for none.
export function findingAt(view: EditorView, target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest("[data-finding]") : null
  if (element === null || !view.dom.contains(element)) return null
  return Number(element.getAttribute("data-finding"))
}

/// The finding after a position, or before it with `step` -1, going round at the ends.
export function nextFinding(
  state: EditorState,
  step: 1 | -1,
): {index: number; range: Range} | null {
  const all = (key.getState(state) ?? NONE).decorations
    .find()
    .map((decoration) => ({
      index: (decoration.spec as Spec).finding,
      range: {from: decoration.from, to: decoration.to},
    }))
    .sort((a, b) => a.range.from - b.range.from || a.index - b.index)
  const {from, to} = state.selection
  const later = all.find(({range: r}) => r.from > from || (r.from === from && r.to > to))
  const earlier = all.findLast(({range: r}) => r.from < from || (r.from === from && r.to < to))
  return (step === 1 ? (later ?? all[0]) : (earlier ?? all.at(-1))) ?? null
}

/// Whether a finding still speaks of the text: one that named words has some of them left, and a
/// contradiction all of its places.
function isStill({locations}: Finding, ranges: readonly (Range | null)[]): boolean {
  return locations.every(({paragraph}, index) => paragraph === null || ranges[index] !== null)
}

function place(doc: Node, location: Location, same: (id: string) => Block | null): Range | null {
  if (location.paragraph !== null) {
    const block = same(location.paragraph)
    return block === null ? null : range(block, location)
  }
  return location.section === null ? null : headingRange(doc, location.section, location.quote)
}
