import type {Award, Draft, DraftParagraph, DraftSection} from "./draft"
import {newParagraphId} from "./ids"

/// Two drafts that grew from the same one, put together: paragraph by paragraph, what only one side
/// touched is taken from that side. Where both changed the same words it is a clash, and `prefer`
/// says whose words stand; `both` keeps theirs as a paragraph of its own under ours, so that no
/// text of either side is lost.
export type Prefer = "mine" | "theirs" | "both"

/// One thing that both sides changed, as each has it; null where that side deleted it.
export interface Clash {
  readonly what: "heading" | "paragraph" | "grade" | "title"
  readonly id: string
  readonly mine: string | null
  readonly theirs: string | null
}

export interface Merge {
  readonly draft: Draft
  readonly clashes: readonly Clash[]
}

export function merge(base: Draft, mine: Draft, theirs: Draft, prefer: Prefer): Merge {
  const clashes: Clash[] = []
  const side = prefer === "theirs" ? "theirs" : "mine"
  const pick = picker(clashes, side)
  const kept = mergeParagraphs(base, mine, theirs, prefer, clashes)
  const sections = order(
    base.sections.map(idOf),
    mine.sections.map(idOf),
    theirs.sections.map(idOf),
  )
  const draft = {
    ...theirs,
    title: pick("title", "title", base.title, mine.title, theirs.title),
    authority: pick("title", "authority", base.authority, mine.authority, theirs.authority),
    published: pick("title", "published", base.published, mine.published, theirs.published),
    grades: mergeGrades(base, mine, theirs, pick),
    sections: sections.map((id) => mergeSection(id, base, mine, theirs, kept, pick)),
  }
  return {draft, clashes}
}

/// The items of two grown lists in one order: theirs, with what we added put where we have it, less
/// what either side took away.
export function order(base: string[], mine: string[], theirs: string[]): string[] {
  const inBase = new Set(base)
  const inMine = new Set(mine)
  const result = theirs.filter((id) => inMine.has(id) || !inBase.has(id))
  const placed = new Set(result)
  mine.forEach((id, index) => {
    if (placed.has(id) || inBase.has(id)) return
    const before = mine.slice(0, index).findLast((earlier) => placed.has(earlier))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id)
    placed.add(id)
  })
  return result
}

type Pick = <T extends string | null>(
  what: Clash["what"],
  id: string,
  base: T,
  mine: T,
  theirs: T,
) => T

function picker(clashes: Clash[], side: "mine" | "theirs"): Pick {
  return (what, id, base, mine, theirs) => {
    if (mine === theirs || mine === base) return theirs
    if (theirs === base) return mine
    clashes.push({what, id, mine, theirs})
    return side === "mine" ? mine : theirs
  }
}

function mergeGrades(base: Draft, mine: Draft, theirs: Draft, pick: Pick): Award[] {
  const aspects = new Set([...theirs.grades, ...mine.grades].map(({aspect}) => aspect))
  return [...aspects].map((aspect) => ({
    aspect,
    grade: pick(
      "grade",
      aspect,
      gradeOf(base, aspect),
      gradeOf(mine, aspect),
      gradeOf(theirs, aspect),
    ),
  }))
}

function gradeOf(draft: Draft, aspect: string): string | null {
  return draft.grades.find((award) => award.aspect === aspect)?.grade ?? null
}

/// What became of each paragraph, and where: by section, in order.
type Kept = Map<string, DraftParagraph[]>

function mergeSection(
  id: string,
  base: Draft,
  mine: Draft,
  theirs: Draft,
  kept: Kept,
  pick: Pick,
): DraftSection {
  const ours = mine.sections.find((section) => section.id === id)
  const other = theirs.sections.find((section) => section.id === id)
  const section = other ?? ours
  if (section === undefined) throw new RangeError(`section ${id} is on neither side`)
  const was = base.sections.find((s) => s.id === id)?.heading ?? section.heading
  const heading =
    ours && other ? pick("heading", id, was, ours.heading, other.heading) : section.heading
  return {...section, heading, paragraphs: kept.get(id) ?? []}
}

function mergeParagraphs(
  base: Draft,
  mine: Draft,
  theirs: Draft,
  prefer: Prefer,
  clashes: Clash[],
): Kept {
  const [was, ours, other] = [byId(base), byId(mine), byId(theirs)]
  const sectionIds = new Set([...theirs.sections, ...mine.sections].map(idOf))
  const placed = new Set<string>()
  const kept: Kept = new Map()
  for (const id of sectionIds) {
    const paragraphs = survivors(
      idsIn(base, id),
      idsIn(mine, id),
      idsIn(theirs, id),
      (p) => edited(was.get(p), ours.get(p)) || edited(was.get(p), other.get(p)),
    ).filter((p) => !placed.has(p))
    kept.set(
      id,
      paragraphs.flatMap((p) => {
        placed.add(p)
        return settle(p, was.get(p), ours.get(p), other.get(p), prefer, clashes)
      }),
    )
  }
  return kept
}

/// As `order`, but what one side took away stays while the other side has changed it.
function survivors(
  base: string[],
  mine: string[],
  theirs: string[],
  isEdited: (id: string) => boolean,
): string[] {
  const keepers = new Set([...mine, ...theirs].filter(isEdited))
  return order(
    base.filter((id) => !keepers.has(id)),
    mine,
    theirs,
  )
}

function settle(
  id: string,
  was: DraftParagraph | undefined,
  ours: DraftParagraph | undefined,
  other: DraftParagraph | undefined,
  prefer: Prefer,
  clashes: Clash[],
): DraftParagraph[] {
  if (ours === undefined || other === undefined) {
    const left = ours ?? other
    if (left === undefined) return []
    if (was !== undefined && edited(was, left))
      clashes.push({what: "paragraph", id, mine: ours?.text ?? null, theirs: other?.text ?? null})
    else if (was !== undefined) return []
    return was !== undefined && prefer !== "both" && (prefer === "mine") !== (left === ours)
      ? []
      : [left]
  }
  if (!edited(ours, other) || !edited(was, ours)) return [other]
  if (!edited(was, other)) return [ours]
  clashes.push({what: "paragraph", id, mine: ours.text, theirs: other.text})
  if (prefer === "both") return [ours, {...other, id: newParagraphId(), number: null}]
  return [prefer === "mine" ? ours : other]
}

function edited(was: DraftParagraph | undefined, is: DraftParagraph | undefined): boolean {
  if (was === undefined || is === undefined) return is !== undefined
  return was.text !== is.text || was.kind !== is.kind
}

function byId(draft: Draft): Map<string, DraftParagraph> {
  return new Map(draft.sections.flatMap((s) => s.paragraphs.map((p) => [p.id, p] as const)))
}

function idsIn(draft: Draft, section: string): string[] {
  return draft.sections.find((s) => s.id === section)?.paragraphs.map(idOf) ?? []
}

function idOf({id}: {id: string}): string {
  return id
}
