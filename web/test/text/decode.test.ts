import fc from "fast-check"
import {expect, test} from "vitest"
import {decodeChecked} from "../../src/api/checks"
import {decodeDraft} from "../../src/api/drafts"
import {decodeHit} from "../../src/api/hits"
import {decodeImporting} from "../../src/api/imports"
import {list, nullable, number, oneOf, record, string} from "../../src/text/decode"
import {parseSource} from "../../src/text/source"
import {draft} from "../build"

test("a value of the wrong shape is refused by the name of its place", () => {
  const decode = record<{hits: {page: number | null}[]}>({
    hits: list(record({page: nullable(number)})),
  })
  expect(() => decode({hits: [{page: 1}, {page: "2"}]}, "/api/search")).toThrow(
    "/api/search.hits[1].page is not a number",
  )
  expect(() => decode(null, "/api/search")).toThrow("/api/search is not an object")
})

test("members that nobody asked for are left away, and missing ones may be null", () => {
  const decode = record<{name: string; date: string | null}>({name: string, date: nullable(string)})
  expect(decode({name: "A", more: 1}, "x")).toEqual({name: "A", date: null})
})

test("what an object inherits is not believed", () => {
  const decode = record<{constructor: unknown}>({constructor: nullable((value) => value)})
  expect(decode({}, "x")).toEqual({constructor: null})
})

test("a word of a closed set is taken only as it stands", () => {
  const decode = oneOf(["high", "medium"] as const)
  expect(decode("high", "x")).toBe("high")
  expect(() => decode("HIGH", "x")).toThrow("x is not one of high, medium")
})

test.each([
  ["a draft", decodeDraft],
  ["an answer of the check", decodeChecked],
  ["a hit", decodeHit],
  ["an import", decodeImporting],
])(
  "whatever comes in place of %s is refused with a TypeError and nothing else",
  (_name, decode) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => decode(value, "answer")).toThrow(TypeError)
      }),
    )
  },
)

test("a draft survives the wire and a damaged one is refused", () => {
  const made = draft({s1: {p1: "One."}})
  expect(decodeDraft(JSON.parse(JSON.stringify(made)), "draft")).toEqual(made)
  const path = ["id", "revision", "grades", "sections"] as const
  for (const name of path)
    expect(() => decodeDraft({...made, [name]: {}}, "draft")).toThrow(TypeError)
})

test("a source from a pasted page is taken only whole", () => {
  expect(parseSource("{}")).toBeNull()
  expect(parseSource("not json")).toBeNull()
  const source = {
    report: "r",
    file: "f",
    authority: null,
    published: null,
    grade: null,
    paragraph: "p",
    number: null,
    page: 3,
    start: 0,
    end: 4,
  }
  expect(parseSource(JSON.stringify({...source, onclick: "x"}))).toEqual(source)
})
