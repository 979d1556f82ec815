import {record, string, type Decoder} from "../text/decode"
import type {Draft} from "../text/draft"
import {decodeDraft} from "./drafts"

/// Text that the server has not acknowledged yet, kept in the browser. It is there from a moment
/// after it was typed until the server says it has it, and so survives a crash of the page, of the
/// browser or of the server.
///
/// Each window keeps its own, under its own name; a window that is gone leaves an orphan, which the
/// next one to open the draft takes over.

/// @param base the draft as the server last acknowledged it
/// @param mine the draft as it stands in the window
export interface Kept {
  readonly at: string
  readonly base: Draft
  readonly mine: Draft
}

const PREFIX = "evenhand.kept."

const decodeKept: Decoder<Kept> = record<Kept>({at: string, base: decodeDraft, mine: decodeDraft})

const windowId = crypto.randomUUID()
const lockOf = (id: string): string => `evenhand-window-${id}`

/// Held while this window lives, so that others can see that it does.
void navigator.locks.request(lockOf(windowId), () => new Promise<never>(() => undefined))

/// The base as it was written last: it stays the same while text is typed, and is half of it all.
let written: {base: Draft; json: string} | null = null

/// Keeps a draft; false where the browser has no room or no leave.
export function keep(draft: string, kept: Kept): boolean {
  try {
    const {at, base, mine} = kept
    if (written?.base !== base) written = {base, json: JSON.stringify(base)}
    const json = `{"at":${JSON.stringify(at)},"base":${written.json},"mine":${JSON.stringify(mine)}}`
    localStorage.setItem(keyOf(draft, windowId), json)
    return true
  } catch {
    return false
  }
}

/// Forgets what this window kept, because the server has it now.
export function forget(draft: string): void {
  localStorage.removeItem(keyOf(draft, windowId))
}

/// Forgets everything kept of a draft, or of all of them, in every window.
export function forgetAll(draft = ""): void {
  for (const key of keysOf(draft)) localStorage.removeItem(key)
}

/// What windows that are gone left of a draft, the oldest first. It stays kept until `release`.
export async function orphans(draft: string): Promise<Orphan[]> {
  const found: Orphan[] = []
  for (const key of keysOf(draft)) {
    if (await isAlive(key.slice(keyOf(draft, "").length))) continue
    const kept = parse(localStorage.getItem(key))
    const release = (): void => {
      localStorage.removeItem(key)
    }
    if (kept === null) release()
    else found.push({kept, release})
  }
  return found.sort((a, b) => a.kept.at.localeCompare(b.kept.at))
}

export interface Orphan {
  readonly kept: Kept
  readonly release: () => void
}

function keyOf(draft: string, id: string): string {
  return draft === "" ? PREFIX : `${PREFIX}${draft}.${id}`
}

function keysOf(draft: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(keyOf(draft, "")))
}

async function isAlive(id: string): Promise<boolean> {
  // A page asks when it opens a draft, so what this very window kept is from a visit before.
  if (id === windowId) return false
  return navigator.locks.request(lockOf(id), {ifAvailable: true}, (lock) => lock === null)
}

function parse(json: string | null): Kept | null {
  try {
    return json === null ? null : decodeKept(JSON.parse(json), "kept text")
  } catch {
    return null
  }
}
