import {FIRST_PAGE, MODES, searchParams, UNITS, type Search} from "../api/hits"
import {ORDERS, type Order} from "../api/phrase"

/// The ways to look at what was found.
export const VIEWS = ["list", "concordance", "years"] as const
export type View = (typeof VIEWS)[number]

/// What the page shows: a search, and how it is looked at. The address says all of it.
export interface Look {
  readonly search: Search
  readonly view: View
  readonly sort: Order
}

/// What an address asks for. What it does not understand is as if left away: an address is often
/// typed or cut off in a mail.
export function lookOf(params: URLSearchParams): Look {
  return {
    search: searchOf(params),
    view: VIEWS.find((view) => view === params.get("view")) ?? "list",
    sort: ORDERS.find((order) => order === params.get("sort")) ?? "left",
  }
}

export function addressOf({search, view, sort}: Look): string {
  const params = searchParams(search)
  if (view !== "list") params.set("view", view)
  if (view === "concordance" && sort !== "left") params.set("sort", sort)
  const text = params.toString()
  return text === "" ? "/precedents" : `/precedents?${text}`
}

/// The words of a query that are looked up as they stand: the first in quotation marks, or all of
/// it. What a query leaves out (`-word`) is no part of them.
export function phraseOf(query: string): string {
  const wanted = query.replace(/(^|\s)-("[^"]*"?|\S+)/g, " ")
  const quoted = /"([^"]*[\p{L}\p{N}][^"]*)"/u.exec(wanted)?.[1]
  const words = (quoted ?? wanted.replaceAll('"', " ")).replace(/\s+/g, " ").trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : ""
}

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
