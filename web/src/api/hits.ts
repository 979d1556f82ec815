import {
  list,
  nullable,
  number,
  otherwise,
  record,
  string,
  table,
  type Decoder,
} from "../text/decode"
import type {Source} from "../text/draft"
import type {Span} from "../text/span"
import {ask} from "./client"

/// A passage of a past report. `start` and `end` place `text` in its paragraph; `highlights` are
/// spans of `text`; `same` holds near-identical passages folded under this one.
export interface Hit {
  readonly report: string
  readonly file: string
  readonly form: string | null
  readonly authority: string | null
  readonly published: string | null
  readonly aspect: string | null
  readonly grade: string | null
  readonly overall: string | null
  readonly section: string
  readonly paragraph: string
  readonly number: string | null
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
  readonly why: string
  readonly highlights: readonly Span[]
  readonly same: readonly Hit[]
}

export interface Hits {
  readonly hits: readonly Hit[]
  readonly millis: number
  /// what was searched for where a typing error was read as what was meant; else null
  readonly showing: Showing | null
  readonly facets: Facets | null
}

export interface Showing {
  readonly query: string
  readonly corrections: readonly {readonly typed: string; readonly read: string}[]
}

/// How many passages hold the words of a query, by what the filters hold to; each count is without
/// the filter that it belongs to.
export interface Facets {
  readonly passages: number
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export const decodeSpan: Decoder<Span> = record<Span>({start: number, end: number})

export const decodeHit: Decoder<Hit> = (value, place) =>
  record<Hit>({
    report: string,
    file: string,
    form: nullable(string),
    authority: nullable(string),
    published: nullable(string),
    aspect: nullable(string),
    grade: nullable(string),
    overall: nullable(string),
    section: otherwise(string, ""),
    paragraph: string,
    number: nullable(string),
    page: nullable(number),
    start: number,
    end: number,
    text: string,
    score: number,
    why: otherwise(string, ""),
    highlights: otherwise(list(decodeSpan), []),
    same: otherwise(list(decodeHit), []),
  })(value, place)

const decodeCounts = table(
  list(record<{key: string; passages: number}>({key: string, passages: number})),
)

const decodeFacets: Decoder<Facets> = (value, place) => {
  const {passages} = record<{passages: number}>({passages: number})(value, place)
  const counts = record<{counts: [string, {key: string; passages: number}[]][]}>({
    counts: decodeCounts,
  })(value, place).counts
  const byKey = counts.map(
    ([by, all]) => [by, new Map(all.map((count) => [count.key, count.passages]))] as const,
  )
  return {passages, counts: new Map(byKey)}
}

const decodeHits: Decoder<Hits> = record<Hits>({
  hits: list(decodeHit),
  millis: otherwise(number, 0),
  showing: nullable(
    record<Showing>({
      query: string,
      corrections: list(record<{typed: string; read: string}>({typed: string, read: string})),
    }),
  ),
  facets: nullable(decodeFacets),
})

/// A search as its address says it; empty texts hold the hits to nothing.
export interface Search {
  readonly q: string
  readonly form: readonly string[]
  readonly aspect: string
  readonly grade: string
  readonly overall: string
  readonly authority: string
  readonly from: string
  readonly to: string
  readonly mode: Mode
  readonly unit: Unit
  readonly limit: number
}

/// The filters of a search that is held to nothing.
export const HELD_TO_NOTHING = {
  form: [],
  aspect: "",
  grade: "",
  overall: "",
  authority: "",
  from: "",
  to: "",
} as const satisfies Partial<Search>

export const MODES = ["hybrid", "keyword", "meaning"] as const
export type Mode = (typeof MODES)[number]
export const UNITS = ["paragraph", "sentence"] as const
export type Unit = (typeof UNITS)[number]

export function search(query: Search, signal?: AbortSignal): Promise<Hits> {
  return ask(`/api/search?${searchParams(query).toString()}`, decodeHits, {signal})
}

/// The same, with how many passages there are for each filter.
export function searchCounted(query: Search, signal?: AbortSignal): Promise<Hits> {
  const params = searchParams(query)
  params.set("facets", "true")
  return ask(`/api/search?${params.toString()}`, decodeHits, {signal})
}

/// The parameters of a search, those that say nothing left away.
export function searchParams(query: Search): URLSearchParams {
  const params = new URLSearchParams()
  const {form, mode, unit, limit, ...texts} = query
  for (const [name, value] of Object.entries(texts)) if (value !== "") params.set(name, value)
  for (const id of form) params.append("form", id)
  if (mode !== "hybrid") params.set("mode", mode)
  if (unit !== "paragraph") params.set("unit", unit)
  if (limit !== FIRST_PAGE) params.set("limit", String(limit))
  return params
}

/// How many hits a search shows at first.
export const FIRST_PAGE = 20

/// A paragraph whose like is wanted; null holds the hits to nothing.
export interface Comparable {
  readonly text: string
  readonly form: string | null
  readonly aspect: string | null
  readonly grade: string | null
  readonly limit: number
}

export function comparable(question: Comparable, signal?: AbortSignal): Promise<Hits> {
  return ask("/api/comparable", decodeHits, {method: "POST", json: question, signal})
}

/// What a quotation of a hit keeps as its source.
export function sourceOf(hit: Hit): Source {
  const {report, file, authority, published, grade, paragraph, number, page, start, end} = hit
  return {report, file, authority, published, grade, paragraph, number, page, start, end}
}
