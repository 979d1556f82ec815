import {expect, test} from "vitest"
import type {ReportSummary} from "../../src/api/reports"
import {portions, wanted} from "../../src/library/files"
import {byForm, byGrade, byYear} from "../../src/library/holdings"
import {shown} from "../../src/library/filter"

const file = (name: string, size = 1) => new File([new Uint8Array(size)], name)

test("what an operating system leaves lying about is not imported", () => {
  const names = wanted([
    file("b10.pdf"),
    file(".DS_Store"),
    file("b9.pdf"),
    file("Thumbs.db"),
    file("~$open.docx"),
  ])
  expect(names.map(({name}) => name)).toEqual(["b9.pdf", "b10.pdf"])
})

test("files go out in portions by number and by size, in their order", () => {
  const files = [file("a", 5), file("b", 5), file("c", 20), file("d", 1)]
  expect(portions(files, 10, 12).map((portion) => portion.map(({name}) => name))).toEqual([
    ["a", "b"],
    ["c"],
    ["d"],
  ])
  expect(portions(files, 3, 1000).map((portion) => portion.length)).toEqual([3, 1])
  expect(portions([])).toEqual([])
})

function report(
  authority: string,
  published: string | null,
  form: string | null = "f",
  warnings: string[] = [],
): ReportSummary {
  return {
    report: authority,
    file: `${authority}.pdf`,
    form,
    title: `Inspection of ${authority}`,
    authority,
    published,
    overall: null,
    grades: [],
    pages: 1,
    paragraphs: 1,
    warnings,
  }
}

const all = [
  report("Norbridge", "2021-01-02"),
  report("Eastmarch", "2018-05-06", null, ["w"]),
  report("Redmarsh", null),
]
const names = (...how: [string, string, "newest" | "oldest" | "authority" | "warnings"]) =>
  shown(all, ...how).map(({authority}) => authority)

test("reports are found by every word typed and by form", () => {
  expect(names("march insp", "", "newest")).toEqual(["Eastmarch"])
  expect(names("", "none", "newest")).toEqual(["Eastmarch"])
  expect(names("nowhere", "", "newest")).toEqual([])
})

test("reports are sorted as asked, those without a date last", () => {
  expect(names("", "", "newest")).toEqual(["Norbridge", "Eastmarch", "Redmarsh"])
  expect(names("", "", "oldest")).toEqual(["Eastmarch", "Norbridge", "Redmarsh"])
  expect(names("", "", "warnings")[0]).toBe("Eastmarch")
})

test("what the library holds is counted by year without gaps, by form, and by grade best first", () => {
  expect(byYear(all)).toEqual([
    {key: "2018", count: 1},
    {key: "2019", count: 0},
    {key: "2020", count: 0},
    {key: "2021", count: 1},
  ])
  expect(byYear([report("Redmarsh", null)])).toEqual([])
  expect(byForm(all)).toEqual([
    {key: "f", count: 2},
    {key: "none", count: 1},
  ])
  const graded = (grade: string | null): ReportSummary => ({
    ...report("Norbridge", null),
    grades: [
      {aspect: "overall", grade},
      {aspect: "leaders", grade: "good"},
    ],
  })
  expect(
    byGrade([graded("inadequate"), graded(null)], ["outstanding", "good", "inadequate"]),
  ).toEqual([
    {key: "good", count: 2},
    {key: "inadequate", count: 1},
  ])
})
