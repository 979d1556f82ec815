import type {Span} from "./span"

/// Where sentences of a paragraph end, as far as an editor has to know while one is being written.
/// The server splits text for everything that is counted.

/// Words that end in a full stop and end no sentence.
const SHORT = /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|St|No|Nos|e\.g|i\.e|etc|cf|para|paras|vs|[A-Z])\.$/

/// The sentence that a writer is in.
export interface Sentence extends Span {
  /// whether it has its full stop
  readonly isFinished: boolean
}

/// The sentence at an offset of a paragraph. Behind a full stop without a space it is the one that
/// the stop ends; behind the space it is the next, which may be empty.
export function sentenceAt(text: string, offset: number): Sentence {
  let start = 0
  for (const end of ends(text)) {
    if (offset <= end) return {start, end, isFinished: true}
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)
    if (offset < start) return {start, end: start, isFinished: false}
  }
  const end = text.length - (/\s*$/.exec(text.slice(start))?.[0].length ?? 0)
  return {start: Math.min(start, text.length), end: Math.max(start, end), isFinished: false}
}

/// Where wording for the sentence at an offset goes: in the place of a sentence that is only begun,
/// behind one that has its full stop.
///
/// @returns the span to replace, and what has to stand before the wording
export function placeForWording(text: string, offset: number): Span & {readonly lead: string} {
  const sentence = sentenceAt(text, offset)
  const {start, end, isFinished} = sentence
  if (isFinished) return {start: end, end, lead: " "}
  if (start < end) return {start, end: text.length, lead: ""}
  const isApart = start === 0 || /\s$/.test(text.slice(0, start))
  return {start, end: start, lead: isApart ? "" : " "}
}

/// Behind the full stop of each sentence, with the quotation mark or bracket that follows it.
function ends(text: string): number[] {
  const found: number[] = []
  for (const match of text.matchAll(/[.!?]+["”’)\]]*(?=\s|$)/g)) {
    const stop = match.index + match[0].length
    if (match[0] === "." && SHORT.test(text.slice(0, stop))) continue
    found.push(stop)
  }
  return found
}
