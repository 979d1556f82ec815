import {FIRST_PAGE, MODES, UNITS, type Search} from "../api/hits"

/// The search that an address asks for. What it does not understand is as if left away: an address
/// is often typed or cut off in a mail.
export function searchOf(params: URLSearchParams): Search {
  const text = (name: string): string => params.get(name)?.trim() ?? ""
  return {
    q: text("q"),
    form: params.getAll("form").filter((id) => id !== ""),
    aspect: text("aspect"),
    grade: text("grade"),
    overall: text("overall"),
    authority: text("authority"),
    from: yearOf(text("from")),
    to: yearOf(text("to")),
    mode: MODES.find((mode) => mode === params.get("mode")) ?? "hybrid",
    unit: UNITS.find((unit) => unit === params.get("unit")) ?? "paragraph",
    limit: limitOf(params.get("limit")),
  }
}

/// How many of the search's own filters hold its hits to something.
export function filterCount(search: Search): number {
  const texts = [search.aspect, search.grade, search.overall, search.authority]
  const years = [search.from, search.to]
  return [...texts, ...years].filter((value) => value !== "").length + search.form.length
}

/// A year, or nothing.
export function yearOf(text: string): string {
  return /^(19|20)\d\d$/.test(text) ? text : ""
}

/// The most hits one page shows; beyond it a narrower search helps more than more hits.
export const MOST_HITS = 100

function limitOf(text: string | null): number {
  const limit = Number(text ?? "")
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, MOST_HITS) : FIRST_PAGE
}
