import type {Span} from "./span"

/// A name that was taken out of published wording: `start` and `end` place it in the text, where
/// underscores stand for it.
export interface Blank extends Span {
  /// what was named, such as `place`
  readonly kind: string
}

/// Wording as a writer sees it and gets it: each blank is a `[place]` that waits to be filled.
export interface Marked {
  readonly text: string
  readonly blanks: readonly Span[]
}

/// Puts `[place]` for a place, and so on, where names were taken out.
export function markBlanks(text: string, blanks: readonly Blank[]): Marked {
  let marked = ""
  let at = 0
  const spans: Span[] = []
  for (const {start, end, kind} of [...blanks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue
    marked += text.slice(at, start)
    const words = `[${kind}]`
    spans.push({start: marked.length, end: marked.length + words.length})
    marked += words
    at = end
  }
  return {text: marked + text.slice(at), blanks: spans}
}

/// The blanks that a text holds already, such as a passage of the wording bank.
export function readBlanks(text: string): Marked {
  const blanks = [...text.matchAll(BLANK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {text, blanks}
}

/// A place that waits to be filled, such as `[name]`.
export const BLANK = /\[[^[\]\n]{0,60}\]/g
