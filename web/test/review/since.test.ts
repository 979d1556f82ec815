import {expect, test} from "vitest"
import type {Finding} from "../../src/api/checks"
import type {Act, Decision, Found} from "../../src/api/decisions"
import {sinceReview} from "../../src/review/since"

function decision(act: Act, found: readonly string[] | null): Decision {
  const as = (key: string): Found => ({key, severity: "low", message: key, place: ""})
  return {
    id: 1,
    act,
    scope: "report",
    target: "",
    about: null,
    note: "",
    assignee: null,
    revision: 3,
    left: [],
    found: found === null ? null : found.map(as),
    person: {name: "Ada Marsh", role: ""},
    at: "2026-01-30T10:00:00Z",
  }
}

function finding(key: string): Finding {
  const rest = {check: "c", category: "c", message: key, locations: [], suggestion: null}
  return {...rest, severity: "low", key, words: key, term: null}
}

test("findings are new, gone or as before against the last review that kept its own", () => {
  const record = [
    decision("signed", ["old"]),
    decision("signed", ["a", "b"]),
    decision("withdrawn", null),
    decision("commented", null),
  ]
  const since = sinceReview(record, [finding("b"), finding("c")])
  expect(since?.fresh.map(({key}) => key)).toEqual(["c"])
  expect(since?.stayed.map(({key}) => key)).toEqual(["b"])
  expect(since?.gone.map(({key}) => key)).toEqual(["a"])
})

test("a review that found nothing counts; one that kept nothing does not", () => {
  expect(sinceReview([decision("signed", [])], [finding("a")])?.fresh).toHaveLength(1)
  expect(sinceReview([decision("signed", null)], [finding("a")])).toBeNull()
  expect(sinceReview([], [])).toBeNull()
})
