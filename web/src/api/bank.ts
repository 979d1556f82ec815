import {list, nullable, number, otherwise, record, string} from "../text/decode"
import {decodeSource, decodeSourceParagraph, type SourceParagraph} from "../text/source"
import type {Source} from "../text/draft"
import {ask, Refused, tell} from "./client"

/// The wording bank: passages that an inspectorate keeps for others to use.

/// What people say of a kept passage. What is null is for any.
export interface PassageContent {
  readonly text: string
  /// when it is fitting, in words
  readonly useWhen: string
  readonly form: string | null
  readonly aspect: string | null
  readonly grade: string | null
  /// where the words were published; null for those that somebody wrote for the bank
  readonly source: Source | null
  readonly approvedBy: string | null
  readonly approved: string | null
  /// the day somebody last looked whether it still fits
  readonly reviewed: string | null
  /// the day from which it is no longer offered
  readonly retired: string | null
}

export interface KeptPassage extends PassageContent {
  readonly id: string
  readonly revision: number
  readonly updated: string
}

/// A paragraph of a draft that a passage went into.
export interface PassageUse {
  readonly draft: string
  readonly paragraph: string
  readonly used: string
}

export interface PassageUses {
  readonly passage: KeptPassage
  readonly drafts: readonly PassageUse[]
  /// where it stands in imported reports, word for word
  readonly published: readonly SourceParagraph[]
}

/// Somebody else changed the passage first; `stored` is what stands there now.
export class StalePassage extends Error {
  override readonly name = "StalePassage"
  readonly stored: KeptPassage

  constructor(stored: KeptPassage) {
    super("the passage was changed elsewhere")
    this.stored = stored
  }
}

const decodePassage = record<KeptPassage>({
  id: string,
  revision: number,
  updated: string,
  text: string,
  useWhen: otherwise(string, ""),
  form: nullable(string),
  aspect: nullable(string),
  grade: nullable(string),
  source: nullable(decodeSource),
  approvedBy: nullable(string),
  approved: nullable(string),
  reviewed: nullable(string),
  retired: nullable(string),
})

const decodeBank = record<{passages: KeptPassage[]}>({passages: list(decodePassage)})

const decodeUses = record<PassageUses>({
  passage: decodePassage,
  drafts: list(record<PassageUse>({draft: string, paragraph: string, used: string})),
  published: list(decodeSourceParagraph),
})

/// What passages are wanted for; null for any.
export interface For {
  readonly form: string | null
  readonly aspect: string | null
  readonly grade: string | null
}

/// The passages for these, and those for any, the last changed first.
export async function passages(wanted: For, signal?: AbortSignal): Promise<KeptPassage[]> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(wanted))
    if (typeof value === "string") params.set(name, value)
  return (await ask(`/api/wording?${params.toString()}`, decodeBank, {signal})).passages
}

/// A passage with the places where it was used.
export function passageUses(id: string, signal?: AbortSignal): Promise<PassageUses> {
  return ask(address(id), decodeUses, {signal})
}

export function keepPassage(content: PassageContent): Promise<KeptPassage> {
  return ask("/api/wording", decodePassage, {method: "POST", json: content})
}

/// Stores a passage over the given revision, or throws `StalePassage`.
export async function changePassage(
  id: string,
  revision: number,
  passage: PassageContent,
): Promise<KeptPassage> {
  try {
    return await ask(address(id), decodePassage, {method: "PUT", json: {revision, passage}})
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.code !== "passage.stale") throw failure
    const stored = record<{passage: KeptPassage}>({passage: decodePassage})
    throw new StalePassage(stored(failure.body, "passage.stale").passage)
  }
}

export function deletePassage(id: string): Promise<void> {
  return tell(address(id), {method: "DELETE"})
}

/// Keeps in mind that a passage went into a paragraph of a draft.
export function usePassage(id: string, draft: string, paragraph: string): Promise<void> {
  return tell(`${address(id)}/uses`, {method: "POST", json: {draft, paragraph}})
}

function address(id: string): string {
  return `/api/wording/${encodeURIComponent(id)}`
}
