import type {Node} from "prosemirror-model"

/// When somebody who writes has paused. What is asked meanwhile is shown only at rest, so that
/// nothing moves beside the text from key to key.

/// How long after the last key something happens, in milliseconds.
export interface Pause {
  /// until the server is asked
  readonly ask: number
  /// until what it answered is shown, at the least
  readonly show: number
}

/// For what a person chose, and does not only write.
export const AT_ONCE: Pause = {ask: 0, show: 0}

/// Nobody is taken to rest sooner than this, and everybody is after the longest.
const SHORTEST_REST = 120
export const LONGEST_REST = 200

/// Behind a word or a sentence is where people pause: asked there, the server has answered when they
/// have rested.
const BEHIND_WORD = 45

/// In the middle of a word there is little new to read, and most who write go on. Whoever does not
/// is still answered in good time.
export const IN_WORD = 130

/// A gap between keys that is longer than this is a pause and says nothing of how fast somebody types.
const LONGEST_GAP = 400

/// How many gaps between keys are remembered.
const GAPS = 8

/// How much longer than their own longer gaps somebody rests.
const LONGER = 1.25

/// The rhythm in which somebody types: who types fast rests sooner than who types slowly.
export class Rhythm {
  private readonly gaps: number[] = []
  private last = -Infinity
  private seen: Node | null = null
  private readonly now: () => number

  constructor(now = () => performance.now()) {
    this.now = now
  }

  /// How long to wait with the cursor at a position; a document that was not seen yet is a key.
  pauseAt(doc: Node, pos: number): Pause {
    if (doc !== this.seen) this.key(doc)
    return {ask: isInWord(doc, pos) ? IN_WORD : BEHIND_WORD, show: this.rest()}
  }

  private key(doc: Node): void {
    const now = this.now()
    const gap = now - this.last
    this.seen = doc
    this.last = now
    if (gap > LONGEST_GAP) return
    this.gaps.push(gap)
    if (this.gaps.length > GAPS) this.gaps.shift()
  }

  private rest(): number {
    if (this.gaps.length < GAPS) return LONGEST_REST
    // The longest of all may be a stumble.
    const long = this.gaps.toSorted((a, b) => b - a)[1] ?? LONGEST_REST
    return Math.max(SHORTEST_REST, Math.min(LONGEST_REST, LONGER * long))
  }
}

function isInWord(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos)
  const before = $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 1), $pos.parentOffset)
  return /[\p{L}\p{N}'’-]/u.test(before)
}
