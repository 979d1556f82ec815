import fc from "fast-check"
import {expect, test} from "vitest"
import type {Draft} from "../../src/text/draft"
import {merge, order} from "../../src/text/merge"
import {draft, texts} from "../build"

const base = draft({s1: {p1: "One.", p2: "Two."}, s2: {p3: "Three."}})

test("changes to different paragraphs are put together", () => {
  const mine = draft({s1: {p1: "One, mine.", p2: "Two."}, s2: {p3: "Three."}})
  const theirs = draft({s1: {p1: "One.", p2: "Two."}, s2: {p3: "Three, theirs."}})
  const {draft: merged, clashes} = merge(base, mine, theirs, "mine")
  expect(clashes).toEqual([])
  expect(texts(merged)).toEqual([["One, mine.", "Two."], ["Three, theirs."]])
})

test("new paragraphs of both sides stay, each behind what it was written behind", () => {
  const mine = draft({s1: {p1: "One.", m1: "Mine.", p2: "Two."}, s2: {p3: "Three."}})
  const theirs = draft({s1: {p1: "One.", p2: "Two.", t1: "Theirs."}, s2: {p3: "Three."}})
  const {draft: merged, clashes} = merge(base, mine, theirs, "mine")
  expect(clashes).toEqual([])
  expect(texts(merged)).toEqual([["One.", "Mine.", "Two.", "Theirs."], ["Three."]])
})

test("a paragraph that one side deleted is gone while the other left it alone", () => {
  const mine = draft({s1: {p2: "Two."}, s2: {p3: "Three."}})
  expect(texts(merge(base, mine, base, "mine").draft)).toEqual([["Two."], ["Three."]])
  expect(texts(merge(base, base, mine, "mine").draft)).toEqual([["Two."], ["Three."]])
})

test("the same words changed by both are a clash, and the choice decides", () => {
  const mine = draft({s1: {p1: "One, mine.", p2: "Two."}, s2: {p3: "Three."}})
  const theirs = draft({s1: {p1: "One, theirs.", p2: "Two."}, s2: {p3: "Three."}})
  const clash = {what: "paragraph", id: "p1", mine: "One, mine.", theirs: "One, theirs."}
  expect(merge(base, mine, theirs, "mine").clashes).toEqual([clash])
  expect(texts(merge(base, mine, theirs, "mine").draft)[0]).toEqual(["One, mine.", "Two."])
  expect(texts(merge(base, mine, theirs, "theirs").draft)[0]).toEqual(["One, theirs.", "Two."])
  const both = ["One, mine.", "One, theirs.", "Two."]
  expect(texts(merge(base, mine, theirs, "both").draft)[0]).toEqual(both)
})

test("deleted here and changed there is a clash; nothing changed is lost unasked", () => {
  const mine = draft({s1: {p2: "Two."}, s2: {p3: "Three."}})
  const theirs = draft({s1: {p1: "One, changed.", p2: "Two."}, s2: {p3: "Three."}})
  const {clashes} = merge(base, mine, theirs, "mine")
  expect(clashes).toEqual([{what: "paragraph", id: "p1", mine: null, theirs: "One, changed."}])
  expect(texts(merge(base, mine, theirs, "both").draft)[0]).toEqual(["One, changed.", "Two."])
  expect(texts(merge(base, mine, theirs, "theirs").draft)[0]).toEqual(["One, changed.", "Two."])
  expect(texts(merge(base, theirs, mine, "theirs").draft)[0]).toEqual(["Two."])
})

test("grades and titles are put together as well", () => {
  const graded = (leaders: string, care: string, title: string) =>
    draft(
      {},
      {
        title,
        grades: [
          {aspect: "leaders", grade: leaders},
          {aspect: "in-care", grade: care},
        ],
      },
    )
  const was = graded("good", "good", "T")
  const {draft: merged, clashes} = merge(
    was,
    graded("outstanding", "good", "T"),
    graded("good", "inadequate", "U"),
    "mine",
  )
  expect(clashes).toEqual([])
  expect(merged.title).toBe("U")
  expect(merged.grades.map(({grade}) => grade)).toEqual(["outstanding", "inadequate"])
})

const letter = (letters: string) =>
  fc.integer({min: 0, max: letters.length - 1}).map((i) => letters.charAt(i))

const anySides = fc.record({
  base: fc.uniqueArray(letter("abcdef"), {maxLength: 6}),
  mine: fc.uniqueArray(letter("abcdefxyz"), {maxLength: 8}),
  theirs: fc.uniqueArray(letter("abcdefuvw"), {maxLength: 8}),
})

test("an order holds what either side added, once, and what neither took away", () => {
  fc.assert(
    fc.property(anySides, ({base: was, mine, theirs}) => {
      const merged = order(was, mine, theirs)
      expect(new Set(merged).size).toBe(merged.length)
      const wanted = new Set(
        [...mine, ...theirs].filter(
          (id) => !was.includes(id) || (mine.includes(id) && theirs.includes(id)),
        ),
      )
      expect(new Set(merged)).toEqual(wanted)
    }),
  )
})

const anyTexts = (extra: string) =>
  fc.dictionary(
    fc.constantFrom("p1", "p2", "p3", extra),
    fc.constantFrom("One.", "Two.", "Three.", `By ${extra}.`),
    {maxKeys: 4},
  )

test("keeping both loses no text that either side wrote or changed", () => {
  fc.assert(
    fc.property(anyTexts("m1"), anyTexts("t1"), (left, right) => {
      const was = draft({s1: {p1: "One.", p2: "Two.", p3: "Three."}})
      const [mine, theirs] = [draft({s1: left}), draft({s1: right})]
      const kept = texts(merge(was, mine, theirs, "both").draft).flat()
      for (const text of [...written(mine, was), ...written(theirs, was)])
        expect(kept).toContain(text)
    }),
  )
})

test("merging with oneself changes nothing", () => {
  fc.assert(
    fc.property(anyTexts("m1"), (words) => {
      const mine = draft({s1: words})
      expect(texts(merge(base, mine, mine, "mine").draft)[0]).toEqual(Object.values(words))
    }),
  )
})

function written(side: Draft, was: Draft): string[] {
  const known = new Map(
    was.sections.flatMap((s) => s.paragraphs.map((x) => [x.id, x.text] as const)),
  )
  return side.sections.flatMap((s) =>
    s.paragraphs.filter((x) => known.get(x.id) !== x.text).map((x) => x.text),
  )
}
