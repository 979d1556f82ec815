import type {ReportSummary} from "../api/reports"

export const SORTS = ["newest", "oldest", "authority", "form", "warnings"] as const
export type Sort = (typeof SORTS)[number]

/// The reports that hold every word of `words` in their authority, title or file, sorted. Equal
/// ones keep the order of the library, newest first.
export function shown(
  reports: readonly ReportSummary[],
  words: string,
  form: string,
  sort: Sort,
): ReportSummary[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return reports
    .filter((report) => {
      const text = `${report.authority ?? ""} ${report.title} ${report.file}`.toLowerCase()
      return (
        (form === "" || formKey(report) === form) && wanted.every((word) => text.includes(word))
      )
    })
    .sort(ORDERS[sort])
}

/// A report's form for choosing by; `none` where no form fits.
export function formKey(report: ReportSummary): string {
  return report.form ?? "none"
}

const ORDERS: Record<Sort, (a: ReportSummary, b: ReportSummary) => number> = {
  newest: (a, b) => (b.published ?? "").localeCompare(a.published ?? ""),
  oldest: (a, b) => (a.published ?? "9999").localeCompare(b.published ?? "9999"),
  authority: (a, b) => (a.authority ?? a.file).localeCompare(b.authority ?? b.file, "en-GB"),
  form: (a, b) => (a.form ?? "").localeCompare(b.form ?? ""),
  warnings: (a, b) => b.warnings.length - a.warnings.length,
}
