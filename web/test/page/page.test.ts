// @vitest-environment jsdom
import {expect, test} from "vitest"
import {Forms, type Form} from "../../src/api/forms"
import {searchParams} from "../../src/api/hits"
import {el} from "../../src/page/elements"
import {distribution, gradeMark, severityCounts} from "../../src/page/marks"
import {routeOf, type Route} from "../../src/page/router"
import {filterCount, searchOf} from "../../src/precedents/address"

const show = () => ({title: "", place: "", element: el("div")})
const routes: Route[] = ["/", "/drafts/new", "/drafts/:", "/drafts/:/review"].map((path) => ({
  path,
  show,
}))

test.each([
  ["/", "/", []],
  ["/drafts/new", "/drafts/new", []],
  ["/drafts/a%20b", "/drafts/:", ["a b"]],
  ["/drafts/d1/review/", "/drafts/:/review", ["d1"]],
])("%s is the page %s", (path, route, params) => {
  expect(routeOf(routes, path)).toMatchObject({route: {path: route}, params})
})

test("an address that is none finds nothing, and a broken one does not throw", () => {
  expect(routeOf(routes, "/nothing/here")).toBeNull()
  expect(routeOf(routes, "/drafts/%E0%A4%A")).toMatchObject({params: ["%E0%A4%A"]})
})

test("a search is the same after it went through its address", () => {
  const search = searchOf(
    new URLSearchParams(
      'q="too often" drift&form=a&form=b&grade=good&from=2018&mode=meaning&limit=40',
    ),
  )
  expect(searchOf(searchParams(search))).toEqual(search)
  expect(filterCount(search)).toBe(4)
})

test("what an address says wrongly is as if left away", () => {
  const search = searchOf(new URLSearchParams("mode=best&unit=book&from=18&limit=-3"))
  expect([search.mode, search.unit, search.from, search.limit]).toEqual([
    "hybrid",
    "paragraph",
    "",
    20,
  ])
})

const form: Form = {
  id: "f",
  name: "F",
  numbered: true,
  scale: [
    {id: "good", label: "good", number: 3, band: 3},
    {id: "requires-improvement", label: "requires improvement to be good", number: null, band: 2},
  ],
  aspects: [],
  outline: [],
  gradeTable: null,
  strengthsTable: null,
}
const forms = new Forms([form])

test("a grade is a letter, a band and its word", () => {
  const mark = gradeMark(forms, "requires-improvement", "f")
  expect(mark.textContent).toBe("Rrequires improvement to be good")
  expect(mark.className).toContain("grade-mark--2")
  expect(gradeMark(forms, null, "f").textContent).toContain("not judged")
})

test("a distribution is drawn best first and spoken", () => {
  const expected = [
    {grade: "good", share: 0.75},
    {grade: "requires-improvement", share: 0.25},
  ]
  const drawn = distribution(forms, {awarded: "good", expected, agrees: true}, "f")
  expect(drawn.getAttribute("aria-label")).toBe(
    "Reads as good 75 %, requires improvement to be good 25 %",
  )
  const heights = [...drawn.querySelectorAll("rect")].map((bar) =>
    Number(bar.getAttribute("height")),
  )
  expect(heights[0]).toBeGreaterThan(heights[1] ?? 0)
})

test("counts of findings name their severity for who does not see it", () => {
  expect(severityCounts({high: 2, medium: 0, low: 1}).textContent).toBe(
    "2 2 findings: serious. 1 1 finding: house style. ",
  )
})

test("text never becomes markup", () => {
  const evil = "<img src=x onerror=alert(1)>"
  expect(el("p", {title: evil}, evil).querySelector("img")).toBeNull()
})
