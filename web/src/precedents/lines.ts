import {isAborted} from "../api/client"
import {phrase, type Line, type PhraseQuery} from "../api/phrase"

/// How many lines are fetched at a time.
export const CHUNK = 200

/// The lines of a concordance, fetched where somebody looks and then kept. There may be a hundred
/// thousand of them; only what is looked at is asked for.
export class Lines {
  private readonly query: PhraseQuery
  private readonly arrived: () => void
  private readonly failed: (failure: unknown) => void
  private readonly chunks = new Map<number, readonly Line[] | "asked">()
  private readonly asking = new AbortController()

  /// @param arrived called whenever more lines are there
  constructor(query: PhraseQuery, arrived: () => void, failed: (failure: unknown) => void) {
    this.query = query
    this.arrived = arrived
    this.failed = failed
  }

  /// Takes the lines that an answer brought.
  give(offset: number, lines: readonly Line[]): void {
    this.chunks.set(Math.floor(offset / CHUNK), lines)
  }

  /// The line at a place; null while it is not there yet.
  at(index: number): Line | null {
    const chunk = this.chunks.get(Math.floor(index / CHUNK))
    return chunk === undefined || chunk === "asked" ? null : (chunk[index % CHUNK] ?? null)
  }

  /// Sees to it that the lines from `first` to before `last` come.
  want(first: number, last: number): void {
    for (let n = Math.floor(first / CHUNK); n * CHUNK < last; n++) {
      if (this.chunks.has(n)) continue
      this.chunks.set(n, "asked")
      void this.fetch(n)
    }
  }

  close(): void {
    this.asking.abort()
  }

  private async fetch(n: number): Promise<void> {
    try {
      const page = {...this.query, offset: n * CHUNK, limit: CHUNK}
      const {lines} = await phrase(page, this.asking.signal)
      this.chunks.set(n, lines)
      this.arrived()
    } catch (failure) {
      this.chunks.delete(n)
      if (!isAborted(failure)) this.failed(failure)
    }
  }
}

/// The rows that a window of a long list shows, with some more on either side.
export function rowsInView(
  scrolled: number,
  height: number,
  row: number,
  count: number,
): {first: number; last: number} {
  const more = 12
  const first = Math.max(0, Math.floor(scrolled / row) - more)
  const last = Math.min(count, Math.ceil((scrolled + height) / row) + more)
  return {first: Math.min(first, count), last}
}
