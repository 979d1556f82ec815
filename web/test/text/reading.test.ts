import {expect, test} from "vitest"
import {clock, parseDay, roughly} from "../../src/text/dates"
import {likeliest, spoken} from "../../src/text/reading"
import {sourceLine} from "../../src/text/source"
import {countWords, listed, plural} from "../../src/text/words"

const shares = (best: number) => [
  {grade: "good", share: best},
  {grade: "inadequate", share: 1 - best},
]

test.each([
  [0.9, "good", "sure"],
  [0.6, "good", "fairly sure"],
  [0.5, "good", "fairly sure"],
  [0.2, "inadequate", "sure"],
])("a share of %s for the better grade reads as %s (%s)", (share, grade, sureness) => {
  expect(likeliest({awarded: null, expected: shares(share), agrees: true})).toEqual({
    grade,
    sureness,
  })
})

test("too little text reads as nothing, and silence is not agreement", () => {
  expect(likeliest({awarded: "good", expected: shares(0.9), agrees: null})).toBeNull()
  expect(likeliest({awarded: "good", expected: [], agrees: true})).toBeNull()
})

test("a drawn distribution is spoken in its order", () => {
  expect(spoken(shares(0.705), (grade) => grade)).toBe("good 71 %, inadequate 30 %")
})

test("a source line leaves out what the report does not say", () => {
  const bare = {
    authority: null,
    file: "a.pdf",
    published: null,
    grade: null,
    number: null,
    page: null,
  }
  expect(sourceLine(bare, String)).toBe("a.pdf")
  const full = {
    ...bare,
    authority: "Eastmarch",
    published: "2021-05-04",
    grade: "good",
    number: "13",
    page: 4,
  }
  expect(sourceLine(full, String)).toBe("Eastmarch, 2021, good, paragraph 13, page 4")
})

test("words are counted as a word processor does, and named in number", () => {
  expect(countWords("  Children’s plans – 38% – drift. ")).toBe(4)
  expect([plural(1, "report"), plural(1200, "report")]).toEqual(["1 report", "1,200 reports"])
  expect(listed(["a", "b", "c"])).toBe("a, b and c")
})

test("times are said as people say them", () => {
  const now = new Date(2026, 0, 31, 12, 0)
  expect(clock(new Date(2026, 0, 31, 10, 42).toISOString(), now)).toBe("10:42")
  expect(clock(new Date(2026, 0, 3, 10, 42).toISOString(), now)).toBe("3 Jan 2026, 10:42")
  expect([roughly(3), roughly(62), roughly(600), roughly(9000)]).toEqual([
    "about 5 seconds",
    "about a minute",
    "about 10 minutes",
    "about 3 hours",
  ])
})

test.each([
  ["27 3 2026", "2026-03-27"],
  ["27/03/2026", "2026-03-27"],
  ["1st September 2019", "2019-09-01"],
  ["2026-03-27", "2026-03-27"],
  ["29 2 2024", "2024-02-29"],
  ["29 2 2023", null],
  ["31 Septober 2023", null],
  ["3 2026", null],
  ["soon", null],
])("the day %s is read as %s", (typed, iso) => {
  expect(parseDay(typed)).toBe(iso)
})
