/// A run of characters inside one paragraph, `start` included and `end` not.
///
/// Counted in UTF-16 code units, as Java and JavaScript strings both are, so a span crosses the
/// wire untouched.
export interface Span {
  readonly start: number
  readonly end: number
}

/// A piece of a text, and the first of the given spans that covers it, by index; -1 for none.
export interface Piece {
  readonly text: string
  readonly span: number
}

/// Cuts a text at the ends of spans, in text order. Overlapping spans are cut where the earlier one
/// ends; parts of a span outside the text are left away.
export function cut(text: string, spans: readonly Span[]): Piece[] {
  const order = spans
    .map((span, index) => ({...span, index}))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
  const pieces: Piece[] = []
  let at = 0
  for (const {start, end, index} of order) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (from >= to) continue
    if (from > at) pieces.push({text: text.slice(at, from), span: -1})
    pieces.push({text: text.slice(from, to), span: index})
    at = to
  }
  if (at < text.length) pieces.push({text: text.slice(at), span: -1})
  return pieces
}

/// The sentence of `text` that holds a span, with the span's place inside it: what a reader needs
/// to judge a few marked words. Long sentences are cut at words, `reach` characters either side.
export function around(text: string, span: Span, reach = 160): {text: string; span: Span} {
  const start = Math.max(0, Math.min(span.start, text.length))
  const end = Math.max(start, Math.min(span.end, text.length))
  let from = start
  while (from > 0 && !isSentenceEnd(text, from) && start - from < reach) from--
  let to = end
  while (to < text.length && !isSentenceEnd(text, to) && to - end < reach) to++
  if (from > 0 && !isSentenceEnd(text, from)) from = nextWord(text, from, start)
  while (from < start && /\s/.test(text.charAt(from))) from++
  while (to > end && /\s/.test(text.charAt(to - 1))) to--
  const before =
    from > 0 && !isSentenceEnd(text, from - 1) && !isSentenceEnd(text, from) ? "… " : ""
  const after = to < text.length && !/[.!?]["”’)]?$/.test(text.slice(0, to)) ? " …" : ""
  return {
    text: before + text.slice(from, to) + after,
    span: {start: start - from + before.length, end: end - from + before.length},
  }
}

function isSentenceEnd(text: string, at: number): boolean {
  return /[.!?]["”’)]?\s$/.test(text.slice(Math.max(0, at - 3), at))
}

function nextWord(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !/\s/.test(text.charAt(at))) at++
  return at
}
