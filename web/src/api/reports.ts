import {
  list,
  nullable,
  number,
  oneOf,
  otherwise,
  record,
  string,
  type Decoder,
} from "../text/decode"
import {KINDS, PARTS, type Kind, type Part} from "../text/draft"
import {ask, tell} from "./client"

export interface ReportGrade {
  readonly aspect: string
  readonly grade: string | null
}

/// What a report says of itself.
export interface ReportHead {
  readonly report: string
  readonly file: string
  readonly form: string | null
  readonly title: string
  readonly authority: string | null
  readonly published: string | null
}

/// A report as the library lists it.
export interface ReportSummary extends ReportHead {
  readonly overall: string | null
  readonly grades: readonly ReportGrade[]
  readonly pages: number | null
  readonly paragraphs: number
  readonly warnings: readonly string[]
}

/// A row of a printed grade table; `column` is set where the table has columns.
export interface PrintedGrade extends ReportGrade {
  readonly label: string
  readonly column: string | null
  readonly page: number | null
  readonly note: string | null
}

/// Where a paragraph stands on a page, as parts of the page's width and height.
export interface PagePlace {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface ReportParagraph {
  readonly id: string
  readonly number: string | null
  readonly kind: Kind
  readonly text: string
  readonly page: number | null
  /// a place a page; none where the source has no pages to look at
  readonly places: readonly PagePlace[]
}

export interface ReportSection {
  readonly id: string
  readonly heading: string
  readonly level: number
  readonly part: Part
  readonly aspect: string | null
  readonly grade: string | null
  readonly paragraphs: readonly ReportParagraph[]
}

export interface Report extends ReportHead {
  readonly scale: readonly string[]
  readonly pages: number | null
  readonly grades: readonly PrintedGrade[]
  readonly sections: readonly ReportSection[]
  readonly warnings: readonly string[]
}

const decodeSummaries = record<{reports: ReportSummary[]}>({
  reports: list(
    record<ReportSummary>({
      report: string,
      file: string,
      form: nullable(string),
      title: otherwise(string, ""),
      authority: nullable(string),
      published: nullable(string),
      overall: nullable(string),
      grades: otherwise(list(record<ReportGrade>({aspect: string, grade: nullable(string)})), []),
      pages: nullable(number),
      paragraphs: otherwise(number, 0),
      warnings: otherwise(list(string), []),
    }),
  ),
})

const decodeReport: Decoder<Report> = record<Report>({
  report: string,
  file: string,
  form: nullable(string),
  title: otherwise(string, ""),
  authority: nullable(string),
  published: nullable(string),
  scale: otherwise(list(string), []),
  pages: nullable(number),
  grades: otherwise(
    list(
      record<PrintedGrade>({
        aspect: string,
        grade: nullable(string),
        label: otherwise(string, ""),
        column: nullable(string),
        page: nullable(number),
        note: nullable(string),
      }),
    ),
    [],
  ),
  sections: list(
    record<ReportSection>({
      id: string,
      heading: otherwise(string, ""),
      level: otherwise(number, 1),
      part: oneOf(PARTS),
      aspect: nullable(string),
      grade: nullable(string),
      paragraphs: list(
        record<ReportParagraph>({
          id: string,
          number: nullable(string),
          kind: oneOf(KINDS),
          text: string,
          page: nullable(number),
          places: otherwise(
            list(
              record<PagePlace>({
                page: number,
                left: number,
                top: number,
                width: number,
                height: number,
              }),
            ),
            [],
          ),
        }),
      ),
    }),
  ),
  warnings: otherwise(list(string), []),
})

export async function reports(): Promise<ReportSummary[]> {
  return (await ask("/api/reports", decodeSummaries)).reports
}

export function report(id: string): Promise<Report> {
  return ask(`/api/reports/${encodeURIComponent(id)}`, decodeReport)
}

/// The address of a page's picture, as it was printed; only a report with places on its pages has it.
export function pageAddress(report: string, page: number): string {
  return `/api/reports/${encodeURIComponent(report)}/pages/${String(page)}`
}

export function deleteReport(id: string): Promise<void> {
  return tell(`/api/reports/${encodeURIComponent(id)}`, {method: "DELETE"})
}

/// Deletes reports, drafts and all that was made of them, for good.
export function deleteEverything(): Promise<void> {
  return tell("/api/everything?confirm=delete-everything", {method: "DELETE"})
}
