import {EditorState} from "prosemirror-state"
import {expect, test} from "vitest"
import type {Checked, Finding} from "../../src/api/checks"
import {nextFinding, placedFindings, underline, underlines} from "../../src/check/underlines"
import {doc, heading, p, section, tag} from "../build"

const draft = doc(
  section(
    {id: "s1"},
    heading("Leaders"),
    p({id: "p1"}, "Leaders are <a>brilliant<b>."),
    p({id: "p2"}, "Plans are <c>late<d>."),
  ),
)

function finding(...places: [string | null, number, number, string][]): Finding {
  const locations = places.map(([paragraph, start, end, quote]) => ({
    section: "s1",
    paragraph,
    part: "main" as const,
    number: null,
    start,
    end,
    quote,
  }))
  const names = {check: "c", category: "form", key: "k", words: "w", term: null}
  return {...names, severity: "high", message: "m", locations, suggestion: null}
}

const answer = (...findings: Finding[]): Checked => ({
  unread: 0,
  skipped: [],
  readings: [],
  findings,
})
const open = () => EditorState.create({doc: draft, plugins: [underlines()]})
const tone = finding(["p1", 12, 21, "brilliant"])
const contradiction = finding(["p1", 12, 21, "brilliant"], ["p2", 10, 14, "late"])

test("an answer is underlined where its words stand", () => {
  const state = open().apply(underline(open(), draft, answer(tone)))
  expect(placedFindings(state)[0]?.ranges).toEqual([{from: tag(draft, "a"), to: tag(draft, "b")}])
})

test("underlines move with the text", () => {
  const state = open().apply(underline(open(), draft, answer(tone)))
  const edited = state.apply(state.tr.insertText("All ", 11))
  const [range] = placedFindings(edited)[0]?.ranges ?? []
  expect(edited.doc.textBetween(range?.from ?? 0, range?.to ?? 0)).toBe("brilliant")
})

test("a late answer is used only for paragraphs that are still as they were", () => {
  const edited = open().apply(open().tr.insertText("!", tag(draft, "b")))
  const late = finding(["p2", 10, 14, "late"])
  const state = edited.apply(underline(edited, draft, answer(tone, late)))
  expect(placedFindings(state).map(({finding: {locations}}) => locations[0]?.quote)).toEqual([
    "late",
  ])
})

test("a contradiction needs both of its places", () => {
  const edited = open().apply(open().tr.insertText("!", tag(draft, "d")))
  const state = edited.apply(underline(edited, draft, answer(contradiction)))
  expect(placedFindings(state)).toEqual([])
})

test("a finding about a heading is underlined there, one about no place in the text is kept", () => {
  const state = open().apply(
    underline(open(), draft, answer(finding([null, 0, 0, "Leaders"]), finding([null, 0, 0, ""]))),
  )
  const [first, second] = placedFindings(state)
  const [range] = first?.ranges ?? []
  expect(state.doc.textBetween(range?.from ?? 0, range?.to ?? 0)).toBe("Leaders")
  expect(second?.ranges).toEqual([null])
})

test("stepping goes from place to place and round at the ends", () => {
  const state = open().apply(underline(open(), draft, answer(contradiction)))
  const first = nextFinding(state, 1)
  expect(first?.range.from).toBe(tag(draft, "a"))
  expect(nextFinding(state, -1)?.range.from).toBe(tag(draft, "c"))
})
