import type {Draft, DraftParagraph} from "./draft"

/// A run of words that two texts share, or that only one of them has.
export interface Run {
  readonly is: "same" | "added" | "removed"
  readonly text: string
}

/// A paragraph that differs between two states of a draft.
export interface Difference {
  readonly section: string
  readonly runs: readonly Run[]
}

/// What changed from one state to another, in the order of the later one; what was removed stands
/// where it stood.
export function differences(before: Draft, after: Draft): Difference[] {
  const old = paragraphsOf(before)
  const now = paragraphsOf(after)
  const byId = new Map(old.map((entry) => [entry.paragraph.id, entry]))
  const kept = new Set(now.map(({paragraph}) => paragraph.id))
  const found: Difference[] = []
  let at = 0
  const removedUpTo = (end: number): void => {
    for (; at < end; at++) {
      const entry = old[at]
      if (entry === undefined || kept.has(entry.paragraph.id)) continue
      if (entry.paragraph.text !== "")
        found.push({
          section: entry.section,
          runs: [{is: "removed", text: entry.paragraph.text}],
        })
    }
  }
  for (const {paragraph, section} of now) {
    const was = byId.get(paragraph.id)
    if (was !== undefined) removedUpTo(old.indexOf(was))
    const text = was?.paragraph.text ?? ""
    if (text !== paragraph.text) found.push({section, runs: compare(text, paragraph.text)})
  }
  removedUpTo(old.length)
  return found
}

/// Compares two texts word by word.
export function compare(before: string, after: string): Run[] {
  const [a, b] = [pieces(before), pieces(after)]
  const longest = commonLengths(a, b)
  const runs: Run[] = []
  const add = (is: Run["is"], text: string): void => {
    const last = runs.at(-1)
    if (last?.is === is) runs[runs.length - 1] = {is, text: last.text + text}
    else runs.push({is, text})
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && x === y) {
      add("same", x)
      i++
      j++
    } else if (y === undefined || (x !== undefined && common(i + 1, j) >= common(i, j + 1))) {
      add("removed", x ?? "")
      i++
    } else {
      add("added", y)
      j++
    }
  }
  return runs

  function common(from: number, to: number): number {
    return longest[from]?.[to] ?? 0
  }
}

/// How many pieces the rests of two lists have in common, from each pair of places on.
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({length: a.length + 1}, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []]
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return table
}

function pieces(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function paragraphsOf(draft: Draft): {paragraph: DraftParagraph; section: string}[] {
  return draft.sections.flatMap(({heading, paragraphs}) =>
    paragraphs.map((paragraph) => ({paragraph, section: heading})),
  )
}
