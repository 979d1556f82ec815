import type {Node} from "prosemirror-model"

/// When somebody who writes has paused. What is asked meanwhile is shown only at rest, so that
/// nothing moves beside the text from key to key.

/// Milliseconds without a key after which the writer rests: the keys of a brisk typist lie so far
/// apart.
export const REST = 200

/// Milliseconds without a key after which the server is asked behind a word or a sentence. That is
/// where people pause, and the answer is there when they have rested; in the middle of a word there
/// is nothing new to read.
const BEHIND_WORD = 60

/// Milliseconds to wait for another key at a position before the server is asked.
export function pauseAt(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  const before = $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 1), $pos.parentOffset)
  return /[\p{L}\p{N}'’-]/u.test(before) ? REST : BEHIND_WORD
}
