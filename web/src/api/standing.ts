import type {Finding} from "./checks"
import type {Act, Decision} from "./decisions"

/// How a finding stands after all that was decided: the last word about it counts. `known` is one
/// that stops at a word which somebody said is right.
export interface Standing {
  readonly state: "open" | "accepted" | "dismissed" | "known"
  readonly settled: Decision | null
  readonly assignee: string | null
  readonly comments: readonly Decision[]
}

const SETTLING: readonly Act[] = ["accepted", "dismissed", "reopened"]

export function standingOf(
  finding: Pick<Finding, "key" | "words" | "term">,
  decisions: readonly Decision[],
  known: ReadonlySet<string>,
): Standing {
  const own = decisions.filter(
    ({scope, target}) =>
      target !== "" && target === (scope === "here" ? finding.key : finding.words),
  )
  const settled = own.findLast(({act}) => SETTLING.includes(act)) ?? null
  const assigned = own.findLast(({act}) => act === "assigned")
  const {term} = finding
  const isKnown = settled === null && term !== null && known.has(term)
  return {
    state: isKnown ? "known" : stateAfter(settled),
    settled,
    assignee: assigned?.assignee ?? null,
    comments: own.filter(({act}) => act === "commented"),
  }
}

/// The decisions by which something is dismissed now, the newest first.
export function dismissals(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>()
  for (const decision of decisions)
    if (SETTLING.includes(decision.act)) last.set(`${decision.scope} ${decision.target}`, decision)
  return [...last.values()].filter(({act}) => act === "dismissed").sort((a, b) => b.id - a.id)
}

/// The sign-off that holds; null while there is none or after it was taken back.
export function signOffOf(decisions: readonly Decision[]): Decision | null {
  const last = decisions.findLast(({act}) => act === "signed" || act === "withdrawn")
  return last?.act === "signed" ? last : null
}

function stateAfter(settled: Decision | null): "open" | "accepted" | "dismissed" {
  return settled === null || settled.act === "reopened"
    ? "open"
    : settled.act === "accepted"
      ? "accepted"
      : "dismissed"
}
