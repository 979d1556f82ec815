import {takesSingleKeys, type Key} from "../page/keys"

/// The keys of a review, as they are listed.
export const REVIEW_KEYS: readonly Key[] = [
  ["n, p", "Next and previous finding (when not typing)"],
  ["F8, Shift+F8", "The same"],
  ["a", "Accept the finding that is shown"],
  ["d", "It is not an issue: dismiss it, with a reason"],
  ["c", "Comment on it"],
  ["Esc", "Close the places"],
]

export interface ReviewKeyActs {
  readonly step: (by: 1 | -1) => void
  /// decides about the finding that is shown; false where none is
  readonly decide: (how: "accept" | "dismiss" | "comment") => boolean
  readonly close: () => void
}

const DECISIONS = {a: "accept", d: "dismiss", c: "comment"} as const

/// Handles a key press anywhere on the page.
export function reviewKeys(acts: ReviewKeyActs): (event: KeyboardEvent) => void {
  return (event) => {
    const {key, shiftKey} = event
    if (key === "F8" || (/^[np]$/.test(key) && takesSingleKeys(event))) {
      event.preventDefault()
      acts.step(key === "p" || shiftKey ? -1 : 1)
    } else if (key === "Escape") acts.close()
    else if ((key === "a" || key === "d" || key === "c") && takesSingleKeys(event)) {
      if (acts.decide(DECISIONS[key])) event.preventDefault()
    }
  }
}
