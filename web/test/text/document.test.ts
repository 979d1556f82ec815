import fc from "fast-check"
import {expect, test} from "vitest"
import {draftOf, documentOf} from "../../src/text/document"
import {sameContent, withoutBlanks, type Draft, type Kind} from "../../src/text/draft"
import {draft, texts} from "../build"

const through = (value: Draft): Draft =>
  draftOf(
    documentOf(value, {
      beginsWith: () => "bullet",
      tableHeads: {strengths: "Major strengths", weaknesses: "Important weaknesses"},
      gradesIn: () => 0,
    }),
    value,
    true,
  )

/// Any UTF-16 units: letters, halves of pairs, control characters.
const anyText = fc
  .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40})
  .map((units) => String.fromCharCode(...units))

test("a draft comes out of its document as it went in, but for its numbers", () => {
  fc.assert(
    fc.property(fc.array(anyText, {minLength: 1, maxLength: 8}), (words) => {
      const made = draft({s1: Object.fromEntries(words.map((text, i) => [`p${String(i)}`, text]))})
      expect(sameContent(through(made), made)).toBe(true)
    }),
  )
})

test("tables of strengths go into the draft in reading order, their empty columns the same each time", () => {
  const kind = fc.constantFrom<Kind>("paragraph", "strength", "weakness", "bullet")
  fc.assert(
    fc.property(fc.array(kind, {minLength: 1, maxLength: 12}), (kinds) => {
      const plain = draft({s1: Object.fromEntries(kinds.map((_, i) => [`p${String(i)}`, "Text."]))})
      const made = {
        ...plain,
        sections: plain.sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map((p, i) => ({...p, kind: kinds[i] ?? "paragraph"})),
        })),
      }
      expect(sameContent(withoutBlanks(through(made)), made)).toBe(true)
      expect(sameContent(through(through(made)), through(made))).toBe(true)
    }),
  )
})

test("a section without a paragraph gets a place to write, the same one every time", () => {
  const empty = draft({s1: {}, s2: {p1: "Text."}})
  const [first] = through(empty).sections
  expect(first?.paragraphs).toMatchObject([{kind: "bullet", text: "", number: null}])
  expect(sameContent(through(empty), through(empty))).toBe(true)
  expect(texts(withoutBlanks(through(empty)))).toEqual([[], ["Text."]])
})

test("paragraphs are numbered on the way out", () => {
  const numbered = through(draft({s1: {p1: "One.", p2: "", p3: "Two."}}))
  expect(numbered.sections[0]?.paragraphs.map(({number}) => number)).toEqual(["1", null, "2"])
})
