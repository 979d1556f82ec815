/// The values of a report being written. Immutable; the same shape as on the wire.

/// What a paragraph is. A reader may meet kinds that a writer is not offered, such as a table.
export const KINDS = [
  "paragraph",
  "bullet",
  "strength",
  "weakness",
  "recommendation",
  "area-for-development",
  "judgement",
  "table",
  "caption",
  "footnote",
  "quote",
] as const
export type Kind = (typeof KINDS)[number]

export const PARTS = ["front", "summary", "main", "annex", "letter"] as const
export type Part = (typeof PARTS)[number]

/// Where a quotation comes from.
export interface Source {
  readonly report: string
  readonly file: string
  readonly authority: string | null
  readonly published: string | null
  readonly grade: string | null
  readonly paragraph: string
  readonly number: string | null
  readonly page: number | null
  readonly start: number
  readonly end: number
}

export interface DraftParagraph {
  readonly id: string
  readonly kind: Kind
  readonly number: string | null
  readonly text: string
  readonly source: Source | null
}

export interface DraftSection {
  readonly id: string
  readonly heading: string
  readonly level: number
  readonly part: Part
  readonly aspect: string | null
  readonly paragraphs: readonly DraftParagraph[]
}

/// The grade awarded to one aspect; null where none is awarded yet.
export interface Award {
  readonly aspect: string
  readonly grade: string | null
}

export interface Draft {
  readonly id: string
  readonly revision: number
  readonly updated: string
  readonly form: string
  readonly authority: string
  readonly title: string
  readonly published: string | null
  readonly grades: readonly Award[]
  readonly sections: readonly DraftSection[]
}

/// The draft without the paragraphs that hold nothing yet: what a check is asked about.
export function withoutBlanks(draft: Draft): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter((paragraph) => paragraph.text.trim() !== ""),
    })),
  }
}

/// Whether two drafts say the same; when and in which revision they were saved does not count.
export function sameContent(a: Draft, b: Draft): boolean {
  return contentOf(a) === contentOf(b)
}

function contentOf(draft: Draft): string {
  return JSON.stringify([
    draft.authority,
    draft.title,
    draft.published,
    draft.grades.map((award) => [award.aspect, award.grade]),
    draft.sections.map((section) => [
      section.id,
      section.heading,
      section.level,
      section.part,
      section.aspect,
      section.paragraphs.map((p) => [p.id, p.kind, p.text, p.source?.report, p.source?.paragraph]),
    ]),
  ])
}
