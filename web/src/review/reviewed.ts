import type {Form} from "../api/forms"
import {pageAddress, type Report, type ReportSection} from "../api/reports"
import {year} from "../text/dates"
import {numbers} from "../text/numbering"
import type {Draft} from "../text/draft"

/// A report or a draft, as the review sees either.
export interface Reviewed {
  /// what it is called where one line has to do
  readonly name: string
  /// as printed, which can be long
  readonly title: string
  readonly form: string | null
  readonly facts: readonly string[]
  readonly grades: readonly ReviewedGrade[]
  readonly sections: readonly ReportSection[]
  readonly warnings: readonly string[]
  /// the pages as they were printed; null where there are none to look at
  readonly printed: Printed | null
}

/// The pages of a report as pictures.
export interface Printed {
  readonly pages: number
  readonly address: (page: number) => string
  /// where the grade table is, where there is one
  readonly gradePage: number | null
}

export interface ReviewedGrade {
  readonly aspect: string
  readonly label: string
  readonly column: string | null
  readonly grade: string | null
  readonly note: string | null
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
    printed: printedOf(report),
  }
}

function printedOf({report, pages, grades, sections}: Report): Printed | null {
  const hasPlaces = sections.some(({paragraphs}) => paragraphs.some((p) => p.places.length > 0))
  if (pages === null || !hasPlaces) return null
  return {
    pages,
    address: (page) => pageAddress(report, page),
    gradePage: grades.find(({page}) => page !== null)?.page ?? null,
  }
}

/// A numbered draft as the report it would become: places to write are left out, a section has the
/// grade of its aspect.
export function reviewedDraft(draft: Draft, facts: readonly string[], form: Form | null): Reviewed {
  const gradeOf = (aspect: string | null): string | null =>
    draft.grades.find((award) => award.aspect === aspect)?.grade ?? null
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
        .map(({id, kind, text, number}) => ({id, kind, text, number, page: null, places: []})),
    })),
    warnings: [],
    printed: null,
  }
}

/// The draft with its paragraphs numbered as they are printed: one that no editor has saved has none.
export function numberedDraft(draft: Draft, form: Form | null): Draft {
  const printed = printedNumbers(draft, form?.numbered ?? true)
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        number: printed.get(paragraph.id) ?? null,
      })),
    })),
  }
}

function printedNumbers(draft: Draft, numbered: boolean): Map<string, string | null> {
  const all = draft.sections.flatMap(({part, paragraphs}) =>
    paragraphs.map(({id, kind, text}) => ({id, kind, part, isBlank: text.trim() === ""})),
  )
  const printed = numbers(all, numbered)
  return new Map(all.map(({id}, index) => [id, printed[index] ?? null]))
}
