import {list, nullable, number, oneOf, otherwise, record, string} from "../text/decode"
import {ask, tell} from "./client"
import {decodePerson, type Person} from "./person"

/// What is decided about: a draft, or an imported report.
export interface Subject {
  readonly kind: "drafts" | "reports"
  readonly id: string
}

export const ACTS = [
  "accepted",
  "dismissed",
  "reopened",
  "commented",
  "assigned",
  "signed",
  "withdrawn",
] as const
export type Act = (typeof ACTS)[number]

/// `here` is one finding in its sentence, `report` the same words wherever in the report.
export const SCOPES = ["here", "report"] as const
export type Scope = (typeof SCOPES)[number]

/// What a finding said when it was decided about.
export interface About {
  readonly check: string
  readonly severity: string
  readonly message: string
  readonly quote: string
  readonly place: string
}

/// A finding as a sign-off keeps it, known again by its key.
export interface Found {
  readonly key: string
  readonly severity: string
  readonly message: string
  readonly place: string
}

/// One entry of the record of a review. `left` is what was open at a sign-off, `found` all that was
/// found then; null where that was not kept.
export interface Decision {
  readonly id: number
  readonly act: Act
  readonly scope: Scope
  readonly target: string
  readonly about: About | null
  readonly note: string
  readonly assignee: string | null
  readonly revision: number | null
  readonly left: readonly string[]
  readonly found: readonly Found[] | null
  readonly person: Person
  readonly at: string
}

export interface NewDecision {
  readonly act: Exclude<Act, "signed">
  readonly scope: Scope
  readonly target: string
  readonly about: About | null
  readonly note: string
  readonly assignee: string | null
}

const text = otherwise(string, "")

const decodeDecision = record<Decision>({
  id: number,
  act: oneOf(ACTS),
  scope: oneOf(SCOPES),
  target: text,
  about: nullable(
    record<About>({check: text, severity: text, message: text, quote: text, place: text}),
  ),
  note: text,
  assignee: nullable(string),
  revision: nullable(number),
  left: otherwise(list(string), []),
  found: nullable(list(record<Found>({key: string, severity: text, message: text, place: text}))),
  person: decodePerson,
  at: string,
})

const decodeAll = record<{decisions: Decision[]}>({decisions: list(decodeDecision)})
const decodeWords = record<{words: string[]}>({words: list(string)})

export async function decisions(subject: Subject): Promise<Decision[]> {
  return (await ask(`${address(subject)}/decisions`, decodeAll)).decisions
}

export function decide(subject: Subject, decision: NewDecision): Promise<Decision> {
  return ask(`${address(subject)}/decisions`, decodeDecision, {method: "POST", json: decision})
}

/// Signs a review off; the answer says what was open.
export function signOff(subject: Subject, note: string): Promise<Decision> {
  return ask(`${address(subject)}/sign-off`, decodeDecision, {method: "POST", json: {note}})
}

export function reviewAddress(subject: Subject, as: "csv" | "docx" | "pdf"): string {
  return `${address(subject)}/review?as=${as}`
}

/// Words that people said are right.
export async function knownWords(): Promise<string[]> {
  return (await ask("/api/words", decodeWords)).words
}

export async function addWord(word: string): Promise<string[]> {
  return (await ask("/api/words", decodeWords, {method: "POST", json: {word}})).words
}

export function removeWord(word: string): Promise<void> {
  return tell(`/api/words/${encodeURIComponent(word)}`, {method: "DELETE"})
}

function address({kind, id}: Subject): string {
  return `/api/${kind}/${encodeURIComponent(id)}`
}
