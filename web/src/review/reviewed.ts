import type {Form} from "../api/forms"
import type {Report} from "../api/reports"
import {year} from "../text/dates"
import {numbers} from "../text/numbering"
import type {Draft, Kind, Part} from "../text/draft"

/// A report or a draft, as the review sees either.
export interface Reviewed {
  /// what it is called where one line has to do
  readonly name: string
  /// as printed, which can be long
  readonly title: string
  readonly form: string | null
  readonly facts: readonly string[]
  readonly grades: readonly ReviewedGrade[]
  readonly sections: readonly ReviewedSection[]
  readonly warnings: readonly string[]
}

export interface ReviewedGrade {
  readonly aspect: string
  readonly label: string
  readonly column: string | null
  readonly grade: string | null
  readonly note: string | null
}

export interface ReviewedSection {
  readonly id: string
  readonly heading: string
  readonly level: number
  readonly part: Part
  readonly aspect: string | null
  readonly grade: string | null
  readonly paragraphs: readonly ReviewedParagraph[]
}

export interface ReviewedParagraph {
  readonly id: string
  readonly number: string | null
  readonly kind: Kind
  readonly text: string
  readonly page: number | null
}

export function reviewedReport(report: Report, facts: readonly string[]): Reviewed {
  const {title, authority, file, form, published, grades, sections, warnings} = report
  const printed = title === "" ? file : title
  return {
    name: authority === null ? printed : [authority, year(published)].filter(Boolean).join(" "),
    title: printed,
    form,
    facts,
    grades,
    sections,
    warnings,
  }
}

/// A draft as the report it would become: places to write are left out, a section has the grade of
/// its aspect.
export function reviewedDraft(draft: Draft, form: Form | null, facts: readonly string[]): Reviewed {
  const gradeOf = (aspect: string | null): string | null =>
    draft.grades.find((award) => award.aspect === aspect)?.grade ?? null
  const printed = printedNumbers(draft, form?.numbered ?? true)
  const title = draft.title === "" ? draft.authority : draft.title
  return {
    name: title,
    title,
    form: draft.form,
    facts,
    grades: draft.grades.map(({aspect, grade}) => ({
      aspect,
      label: form?.aspects.find(({id}) => id === aspect)?.name ?? aspect,
      column: null,
      grade,
      note: null,
    })),
    sections: draft.sections.map((section) => ({
      ...section,
      grade: gradeOf(section.aspect),
      paragraphs: section.paragraphs
        .filter(({text}) => text.trim() !== "")
        .map(({id, kind, text}) => ({id, kind, text, number: printed.get(id) ?? null, page: null})),
    })),
    warnings: [],
  }
}

function printedNumbers(draft: Draft, numbered: boolean): Map<string, string | null> {
  const all = draft.sections.flatMap(({part, paragraphs}) =>
    paragraphs.map(({id, kind, text}) => ({id, kind, part, isBlank: text.trim() === ""})),
  )
  const printed = numbers(all, numbered)
  return new Map(all.map(({id}, index) => [id, printed[index] ?? null]))
}
