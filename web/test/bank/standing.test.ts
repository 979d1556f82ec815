import {expect, test} from "vitest"
import type {KeptPassage} from "../../src/api/bank"
import {approved, narrowed, offeredAgain, retired, reviewed} from "../../src/bank/standing"
import {isDue, standingWords} from "../../src/page/passage-standing"
import {todayOf} from "../../src/text/dates"

const PLAIN: KeptPassage = {
  id: "k1",
  revision: 1,
  updated: "2026-01-01T00:00:00Z",
  text: "Plans in [place] are specific.",
  useWhen: "most are",
  form: null,
  aspect: null,
  grade: null,
  source: null,
  approvedBy: null,
  approved: null,
  reviewed: null,
  retired: null,
}
const ALL = {words: "", aspect: "", grade: "", hasRetired: false}

test("a passage's life, in words", () => {
  expect(standingWords(PLAIN, "2026-03-02")).toBe("Not approved yet")
  const first = approved(PLAIN, "Ada Marsh", "2026-03-02")
  expect(standingWords(first, "2026-03-02")).toBe("Approved by Ada Marsh, 2 March 2026")
  expect(standingWords(first, "2027-03-03")).toContain("due for review")
  const looked = reviewed(first, "2027-03-03")
  expect(standingWords(looked, "2027-03-03")).toBe(
    "Approved by Ada Marsh, 2 March 2026; reviewed 3 March 2027",
  )
  const gone = retired(looked, "2027-04-01")
  expect(standingWords(gone, "2029-01-01")).toContain("retired 1 April 2027")
  expect(isDue(gone, "2029-01-01")).toBe(false)
  expect(offeredAgain(gone)).toEqual(looked)
})

test("a passage is due when nobody looked for more than a year", () => {
  const looked = reviewed(approved(PLAIN, "Ada Marsh", "2024-01-01"), "2026-03-02")
  expect(isDue(looked, "2027-03-02")).toBe(false)
  expect(isDue(looked, "2027-03-03")).toBe(true)
  expect(isDue(PLAIN, "2099-01-01")).toBe(false)
})

test("what is for any aspect or grade is found under each; those to approve first", () => {
  const good = {...approved(PLAIN, "A", "2026-01-01"), id: "good", grade: "good"}
  const care = {...PLAIN, id: "care", aspect: "in-care"}
  const gone = {...retired(PLAIN, "2026-02-01"), id: "gone"}
  const all = [gone, good, care]
  const ids = (narrowing: Partial<typeof ALL>): string[] =>
    narrowed(all, {...ALL, ...narrowing}).map(({id}) => id)
  expect(ids({})).toEqual(["care", "good"])
  expect(ids({hasRetired: true})).toEqual(["care", "good", "gone"])
  expect(ids({grade: "inadequate"})).toEqual(["care"])
  expect(ids({aspect: "leaders"})).toEqual(["good"])
  expect(ids({words: "SPECIFIC"})).toEqual(["care", "good"])
  expect(ids({words: "most are", grade: "good"})).toEqual(["care", "good"])
  expect(ids({words: "nowhere"})).toEqual([])
})

test("today is the day here", () => {
  expect(todayOf(new Date(2026, 0, 5, 0, 10))).toBe("2026-01-05")
  expect(todayOf(new Date(2026, 11, 31, 23, 50))).toBe("2026-12-31")
})
