import {
  boolean,
  list,
  nullable,
  number,
  oneOf,
  otherwise,
  record,
  string,
  table,
  type Decoder,
} from "../text/decode"
import {PARTS, withoutBlanks, type Draft, type Part} from "../text/draft"
import type {Share} from "../text/reading"
import {ask} from "./client"

export const SEVERITIES = ["high", "medium", "low"] as const
export type Severity = (typeof SEVERITIES)[number]

/// One place a finding speaks of; `paragraph` is null for a heading or a row of a grade table.
export interface Location {
  readonly section: string | null
  readonly paragraph: string | null
  readonly part: Part | null
  readonly number: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
}

/// One thing to look at. A contradiction has at least two locations.
export interface Finding {
  readonly check: string
  readonly category: string
  readonly severity: Severity
  readonly message: string
  readonly locations: readonly Location[]
  readonly suggestion: string | null
  /// names the finding while its sentence stands, so that decisions about it hold
  readonly key: string
  /// names its check and words, wherever they stand
  readonly words: string
  /// the word it stops at, which can be said to be right; null where it is about more
  readonly term: string | null
}

export interface Evidence {
  readonly paragraph: string
  readonly quote: string
  readonly towards: string
}

/// What the narrative of a graded section reads as.
export interface Reading {
  readonly aspect: string
  readonly section: string
  readonly grade: string | null
  readonly expected: readonly Share[]
  readonly agrees: boolean | null
  readonly alert: boolean
  readonly evidence: readonly Evidence[]
}

export interface Checked {
  /// paragraphs still being read for spelling and grammar; asked again a moment later, it is fewer
  readonly unread: number
  readonly skipped: readonly string[]
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
}

export const decodeLocation = record<Location>({
  section: nullable(string),
  paragraph: nullable(string),
  part: nullable(oneOf(PARTS)),
  number: nullable(string),
  start: otherwise(number, 0),
  end: otherwise(number, 0),
  quote: otherwise(string, ""),
})

export const decodeFinding: Decoder<Finding> = record<Finding>({
  check: string,
  category: string,
  severity: oneOf(SEVERITIES),
  message: string,
  locations: list(decodeLocation),
  suggestion: nullable(string),
  key: otherwise(string, ""),
  words: otherwise(string, ""),
  term: nullable(string),
})

const decodeShares: Decoder<Share[]> = (value, place) =>
  table(number)(value, place).map(([grade, share]) => ({grade, share}))

const decodeReading = record<Reading>({
  aspect: string,
  section: string,
  grade: nullable(string),
  expected: decodeShares,
  agrees: nullable(boolean),
  alert: otherwise(boolean, false),
  evidence: otherwise(
    list(record<Evidence>({paragraph: string, quote: string, towards: string})),
    [],
  ),
})

export const decodeChecked: Decoder<Checked> = record<Checked>({
  unread: otherwise(number, 0),
  skipped: otherwise(list(string), []),
  readings: list(decodeReading),
  findings: list(decodeFinding),
})

/// The findings of a draft as it stands; nothing is stored.
export function checkDraft(draft: Draft, signal?: AbortSignal): Promise<Checked> {
  return ask("/api/check", decodeChecked, {
    method: "POST",
    json: {draft: withoutBlanks(draft)},
    signal,
  })
}

export function checkReport(report: string): Promise<Checked> {
  return ask(`/api/reports/${encodeURIComponent(report)}/check`, decodeChecked)
}

/// The worst first; of equals, in the order found.
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
}
