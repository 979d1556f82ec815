import fc from "fast-check"
import {expect, test} from "vitest"
import {nextBlank} from "../../src/text/find"
import type {Span} from "../../src/text/span"
import {markBlanks, readBlanks} from "../../src/text/wording"
import {doc, heading, p, section} from "../build"

const without = (text: string, spans: readonly Span[]): string =>
  spans.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)

test("blanks of the server become the blanks that Tab goes to", () => {
  const text = "In __________, staff of ____ help."
  const marked = markBlanks(text, [
    {start: 24, end: 28, kind: "programme"},
    {start: 3, end: 13, kind: "place"},
  ])
  expect(marked.text).toBe("In [place], staff of [programme] help.")
  expect(readBlanks(marked.text)).toEqual(marked)
  const written = doc(section({id: "s1"}, heading("A"), p(marked.text)))
  const first = nextBlank(written, {from: 0, to: 0}, 1)
  expect(written.textBetween(first?.from ?? 0, first?.to ?? 0)).toBe("[place]")
})

test("blanks that lie outside the text or over one another are left away", () => {
  const blanks = [
    {start: 0, end: 3, kind: "name"},
    {start: 2, end: 5, kind: "name"},
    {start: 8, end: 90, kind: "name"},
    {start: 6, end: 6, kind: "name"},
  ]
  expect(markBlanks("___ the rest", blanks).text).toBe("[name] the rest")
})

test("what is not blank stays as it was", () => {
  const gaps = fc.array(fc.tuple(fc.string({maxLength: 6}), fc.integer({min: 1, max: 5})))
  fc.assert(
    fc.property(gaps, fc.string({maxLength: 6}), (pieces, end) => {
      let text = ""
      const blanks = pieces.map(([before, long]) => {
        text += before
        const start = text.length
        text += "_".repeat(long)
        return {start, end: text.length, kind: "place"}
      })
      text += end
      const marked = markBlanks(text, blanks)
      expect(without(marked.text, marked.blanks)).toBe(without(text, blanks))
      expect(marked.blanks).toHaveLength(blanks.length)
    }),
    {seed: 11},
  )
})
