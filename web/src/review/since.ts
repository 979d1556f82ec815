import type {Finding} from "../api/checks"
import type {Decision, Found} from "../api/decisions"

/// What changed since the last review that was signed off.
export interface Since {
  readonly review: Decision
  /// found now and not then
  readonly fresh: readonly Finding[]
  /// found then and not now
  readonly gone: readonly Found[]
  /// found then and now
  readonly stayed: readonly Finding[]
}

/// Compares what is found with what the last sign-off kept, also where it was taken back: it was a
/// review all the same. A finding whose sentence was edited is gone and, if it is still one, new.
export function sinceReview(
  decisions: readonly Decision[],
  findings: readonly Finding[],
): Since | null {
  const review = decisions.findLast(({act, found}) => act === "signed" && found !== null)
  if (review === undefined) return null
  const then = review.found ?? []
  const before = new Set(then.map(({key}) => key))
  const now = new Set(findings.map(({key}) => key))
  return {
    review,
    fresh: findings.filter(({key}) => !before.has(key)),
    gone: then.filter(({key}) => !now.has(key)),
    stayed: findings.filter(({key}) => before.has(key)),
  }
}
