import {describe, expect, it} from "vitest"
import type {Act, Decision, Scope} from "../../src/api/decisions"
import {dismissals, signOffOf, standingOf} from "../../src/api/standing"

const NOBODY: ReadonlySet<string> = new Set()

function finding(term: string | null = null) {
  return {key: "here-1", words: "words-1", term}
}

function record(...acts: readonly [Act, Scope, string, string?][]): Decision[] {
  return acts.map(([act, scope, target, note = ""], id) => ({
    id,
    act,
    scope,
    target,
    about: null,
    note,
    assignee: act === "assigned" ? note : null,
    revision: null,
    left: [],
    found: null,
    person: {name: "Ada Marsh", role: ""},
    at: "2026-01-31T10:42:00Z",
  }))
}

describe("how a finding stands", () => {
  it.each<[string, [Act, Scope, string][], string]>([
    ["nothing was decided", [], "open"],
    ["it was dismissed here", [["dismissed", "here", "here-1"]], "dismissed"],
    ["its words were dismissed", [["dismissed", "report", "words-1"]], "dismissed"],
    ["another was dismissed", [["dismissed", "here", "here-2"]], "open"],
    ["another's key equals its words' key", [["dismissed", "here", "words-1"]], "open"],
    [
      "its words were dismissed and it was opened again here",
      [
        ["dismissed", "report", "words-1"],
        ["reopened", "here", "here-1"],
      ],
      "open",
    ],
    [
      "it was accepted after all",
      [
        ["dismissed", "here", "here-1"],
        ["accepted", "here", "here-1"],
        ["commented", "here", "here-1"],
      ],
      "accepted",
    ],
  ])("when %s", (_, acts, state) => {
    expect(standingOf(finding(), record(...acts), NOBODY).state).toBe(state)
  })

  it("is settled by a known word only where it is about a word and nobody decided otherwise", () => {
    const known = new Set(["CSCI"])
    expect(standingOf(finding("CSCI"), [], known).state).toBe("known")
    expect(standingOf(finding("csci"), [], known).state).toBe("open")
    expect(standingOf(finding(null), [], known).state).toBe("open")
    const reopened = record(["reopened", "here", "here-1"])
    expect(standingOf(finding("CSCI"), reopened, known).state).toBe("open")
  })

  it("keeps comments and the last assignee", () => {
    const acts = record(
      ["commented", "here", "here-1", "one"],
      ["assigned", "here", "here-1", "Ben"],
      ["assigned", "here", "here-1", "Cleo"],
      ["commented", "here", "here-2", "of another"],
    )
    const {assignee, comments} = standingOf(finding(), acts, NOBODY)
    expect([assignee, comments.map(({note}) => note)]).toEqual(["Cleo", ["one"]])
  })
})

describe("the record", () => {
  it("lists what is dismissed now, the newest first", () => {
    const acts = record(
      ["dismissed", "here", "a"],
      ["dismissed", "here", "b"],
      ["dismissed", "report", "a"],
      ["reopened", "here", "a"],
    )
    expect(dismissals(acts).map(({scope, target}) => [scope, target])).toEqual([
      ["report", "a"],
      ["here", "b"],
    ])
  })

  it("knows the sign-off that holds", () => {
    const signed = record(["signed", "report", ""], ["dismissed", "here", "a"])
    expect(signOffOf(signed)?.act).toBe("signed")
    expect(signOffOf([...signed, ...record(["withdrawn", "report", ""])])).toBeNull()
    expect(signOffOf([])).toBeNull()
  })
})
