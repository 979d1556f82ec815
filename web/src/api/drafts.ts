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
import {
  KINDS,
  PARTS,
  type Award,
  type Draft,
  type DraftParagraph,
  type DraftSection,
} from "../text/draft"
import {decodeSource} from "../text/source"
import {ask, Refused, tell} from "./client"

export interface DraftSummary {
  readonly id: string
  readonly form: string
  readonly authority: string
  readonly title: string
  readonly revision: number
  readonly updated: string
  readonly words: number
}

export interface NewDraft {
  readonly form: string
  readonly authority: string
  readonly title: string
  readonly published: string | null
  readonly grades: readonly Award[]
}

const decodeAward = record<Award>({aspect: string, grade: nullable(string)})

const decodeParagraph = record<DraftParagraph>({
  id: string,
  kind: oneOf(KINDS),
  number: nullable(string),
  text: otherwise(string, ""),
  source: nullable(decodeSource),
})

const decodeSection = record<DraftSection>({
  id: string,
  heading: otherwise(string, ""),
  level: number,
  part: oneOf(PARTS),
  aspect: nullable(string),
  paragraphs: list(decodeParagraph),
})

export const decodeDraft: Decoder<Draft> = record<Draft>({
  id: string,
  revision: number,
  updated: string,
  form: string,
  authority: otherwise(string, ""),
  title: otherwise(string, ""),
  published: nullable(string),
  grades: list(decodeAward),
  sections: list(decodeSection),
})

const decodeSummaries = record<{drafts: DraftSummary[]}>({
  drafts: list(
    record<DraftSummary>({
      id: string,
      form: string,
      authority: otherwise(string, ""),
      title: otherwise(string, ""),
      revision: number,
      updated: string,
      words: otherwise(number, 0),
    }),
  ),
})

/// That a draft was stored, and as which revision.
export interface Saved {
  readonly revision: number
  readonly updated: string
}

/// Somebody else stored the draft first; `stored` is what stands there now.
export class Stale extends Error {
  override readonly name = "Stale"
  readonly stored: Draft

  constructor(stored: Draft) {
    super("the draft was changed elsewhere")
    this.stored = stored
  }
}

export async function drafts(): Promise<DraftSummary[]> {
  return (await ask("/api/drafts", decodeSummaries)).drafts
}

export function draft(id: string): Promise<Draft> {
  return ask(address(id), decodeDraft)
}

export function createDraft(wanted: NewDraft): Promise<Draft> {
  return ask("/api/drafts", decodeDraft, {method: "POST", json: wanted})
}

/// A new draft that begins with the text and the grades of an imported report.
export function createDraftFrom(
  report: string,
  more: {authority?: string; title?: string} = {},
): Promise<Draft> {
  return ask("/api/drafts", decodeDraft, {method: "POST", json: {report, ...more}})
}

/// Stores a draft over the given revision, or throws `Stale`.
export async function saveDraft(revision: number, changed: Draft): Promise<Saved> {
  try {
    return await ask(address(changed.id), record<Saved>({revision: number, updated: string}), {
      method: "PUT",
      json: {revision, draft: changed},
    })
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.code !== "draft.stale") throw failure
    const stored = record<{draft: Draft}>({draft: decodeDraft})(failure.body, "draft.stale")
    throw new Stale(stored.draft)
  }
}

/// A state of a draft that is kept.
export interface Revision {
  readonly revision: number
  readonly saved: string
}

const decodeHistory = record<{revisions: Revision[]}>({
  revisions: list(record<Revision>({revision: number, saved: string})),
})

/// The kept states of a draft, the newest first.
export async function history(id: string): Promise<Revision[]> {
  return (await ask(`${address(id)}/history`, decodeHistory)).revisions
}

/// A draft as it was.
export function draftAt(id: string, revision: number): Promise<Draft> {
  return ask(`${address(id)}/history/${String(revision)}`, decodeDraft)
}

/// Deletes a draft with its history, for good.
export function deleteDraft(id: string): Promise<void> {
  return tell(address(id), {method: "DELETE"})
}

export function exportAddress(id: string, as: "docx" | "pdf" | "md" | "html"): string {
  return `${address(id)}/export?as=${as}`
}

/// The Word document with findings and decisions as comments in its margin.
export function commentedAddress(id: string): string {
  return `${exportAddress(id, "docx")}&comments=true`
}

function address(id: string): string {
  return `/api/drafts/${encodeURIComponent(id)}`
}
