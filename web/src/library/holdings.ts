import type {ReportSummary} from "../api/reports"
import {year} from "../text/dates"

/// A bar of a plot: what it stands for, and how many.
export interface Count {
  readonly key: string
  readonly count: number
}

/// Reports by form, most first.
export function byForm(reports: readonly ReportSummary[]): Count[] {
  return counted(reports.map(({form}) => form ?? "none")).sort((a, b) => b.count - a.count)
}

/// Reports by year of publication, with the years in which nothing was published; those without a
/// printed date are left out.
export function byYear(reports: readonly ReportSummary[]): Count[] {
  const found = counted(reports.map(({published}) => year(published)).filter((y) => y !== null))
  const years = found.map(({key}) => Number(key))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const counts = new Map(found.map(({key, count}) => [key, count]))
  return Array.from({length: last - first + 1}, (_, index) => {
    const key = String(first + index)
    return {key, count: counts.get(key) ?? 0}
  })
}

/// Grades awarded in all reports together, each aspect once, in the order given.
///
/// @param order all grades there are, best first
export function byGrade(reports: readonly ReportSummary[], order: readonly string[]): Count[] {
  const awarded = reports.flatMap(({grades}) => grades.map(({grade}) => grade))
  const counts = new Map(
    counted(awarded.filter((grade) => grade !== null)).map(({key, count}) => [key, count]),
  )
  return order.map((key) => ({key, count: counts.get(key) ?? 0})).filter(({count}) => count > 0)
}

function counted(keys: readonly string[]): Count[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({key, count}))
}
