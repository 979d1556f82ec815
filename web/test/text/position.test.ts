import {expect, test} from "vitest"
import {blocksById, placeOf, range} from "../../src/text/position"
import {doc, heading, p, section, tag} from "../build"

const draft = doc(
  section(
    {id: "s1"},
    heading("Leaders"),
    p({id: "p1"}, "First."),
    p({id: "p2"}, "Leaders are <a>brilliant<b>."),
  ),
  section({id: "s2"}, heading("Help<h>"), p({id: "p3"}, "Æ<c>𝒳<d> plan")),
)

function at(paragraph: string, start: number, end: number) {
  const block = blocksById(draft).get(paragraph)
  if (block === undefined) throw new RangeError(paragraph)
  return range(block, {start, end})
}

test("a server span lands on the same words in the editor", () => {
  expect(at("p2", 12, 21)).toEqual({from: tag(draft, "a"), to: tag(draft, "b")})
})

test("a span counts UTF-16 units, so that a letter outside the first plane counts twice", () => {
  expect(at("p3", 1, 3)).toEqual({from: tag(draft, "c"), to: tag(draft, "d")})
})

test("a span that ends behind the text is cut to it", () => {
  expect(at("p1", 4, 99).to - at("p1", 4, 99).from).toBe(2)
  expect(at("p1", 90, 99).to).toBe(at("p1", 6, 6).to)
})

test("a position in a paragraph is a place, one in a heading is not", () => {
  expect(placeOf(draft, tag(draft, "b"))).toEqual({paragraph: "p2", offset: 21})
  expect(placeOf(draft, tag(draft, "h"))).toBeNull()
})
