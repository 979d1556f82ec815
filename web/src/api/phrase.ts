import {list, nullable, number, otherwise, record, string, type Decoder} from "../text/decode"
import {ask} from "./client"
import {decodeHit, type Hit, type Search} from "./hits"

/// How characteristic a phrase is of a group against all others: `logRatio` is how many times its
/// rate is doubled, with the interval that counts reports; null where there is too little to say.
export interface Keyness {
  readonly logRatio: number
  readonly low: number | null
  readonly high: number | null
}

/// The uses in one grade or year; `low` and `high` hold the rate 95 times in 100.
export interface Group {
  readonly key: string
  readonly uses: number
  readonly reports: number
  readonly words: number
  readonly per10000: number
  readonly low: number
  readonly high: number
  readonly keyness: Keyness
}

/// A word that stands within five words of a phrase more often than chance would have it.
export interface Collocate {
  readonly word: string
  readonly near: number
  readonly left: number
  readonly reports: number
}

/// One use in its context; the three texts together are the hit's text.
export interface Line extends Hit {
  readonly left: string
  readonly match: string
  readonly right: string
}

export interface Concordance {
  readonly phrase: string
  readonly uses: number
  readonly reports: number
  readonly words: number
  readonly per10000: number
  readonly groups: readonly Group[]
  readonly collocates: readonly Collocate[]
  readonly lines: readonly Line[]
  readonly millis: number
}

export const ORDERS = ["left", "right", "grade", "year", "report"] as const
export type Order = (typeof ORDERS)[number]

const words = record<{left: string; match: string; right: string}>({
  left: string,
  match: string,
  right: string,
})

const decodeLine: Decoder<Line> = (value, place) => ({
  ...decodeHit(value, place),
  ...words(value, place),
})

const decodeGroup = record<Group>({
  key: string,
  uses: number,
  reports: number,
  words: number,
  per10000: number,
  low: number,
  high: number,
  keyness: record<Keyness>({logRatio: number, low: nullable(number), high: nullable(number)}),
})

const decodeConcordance: Decoder<Concordance> = record<Concordance>({
  phrase: string,
  uses: number,
  reports: number,
  words: number,
  per10000: number,
  groups: list(decodeGroup),
  collocates: otherwise(
    list(record<Collocate>({word: string, near: number, left: number, reports: number})),
    [],
  ),
  lines: list(decodeLine),
  millis: otherwise(number, 0),
})

/// What is wanted of a phrase. Only the filters of the search count; its words are the phrase.
export interface PhraseQuery {
  readonly phrase: string
  readonly search: Search
  readonly by: "grade" | "year"
  readonly sort: Order
  readonly offset: number
  readonly limit: number
}

export function phrase(query: PhraseQuery, signal?: AbortSignal): Promise<Concordance> {
  const params = phraseParams(query)
  params.set("sort", query.sort)
  params.set("offset", String(query.offset))
  params.set("limit", String(query.limit))
  return ask(`/api/phrase?${params.toString()}`, decodeConcordance, {signal})
}

/// The address of all lines, or of all groups, as a table to keep.
export function phraseTable(query: PhraseQuery, as: "csv" | "groups-csv"): string {
  const params = phraseParams(query)
  params.set("sort", query.sort)
  params.set("as", as)
  return `/api/phrase?${params.toString()}`
}

function phraseParams({phrase: words, search, by}: PhraseQuery): URLSearchParams {
  const params = new URLSearchParams({phrase: words, by})
  const {aspect, grade, overall, authority, from, to} = search
  for (const [name, value] of Object.entries({aspect, grade, overall, authority, from, to}))
    if (value !== "") params.set(name, value)
  for (const form of search.form) params.append("form", form)
  return params
}
