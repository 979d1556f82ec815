import fc from "fast-check"
import {expect, test} from "vitest"
import {around, cut} from "../../src/text/span"

const anySpan = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}))

/// Any UTF-16 units: letters, halves of pairs, control characters.
const anyText = fc
  .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40})
  .map((units) => String.fromCharCode(...units))

test("cut pieces always make the whole text again, whatever the spans", () => {
  fc.assert(
    fc.property(anyText, fc.array(anySpan, {maxLength: 6}), (text, spans) => {
      expect(
        cut(text, spans)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text)
    }),
  )
})

test("every character under a span is in a marked piece, and no other", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 50}), fc.array(anySpan, {maxLength: 6}), (text, spans) => {
      let at = 0
      for (const piece of cut(text, spans))
        for (let i = 0; i < piece.text.length; i++, at++) {
          const here = at
          const isCovered = spans.some(({start, end}) => start <= here && here < end)
          expect(piece.span >= 0).toBe(isCovered)
        }
    }),
  )
})

test("marked words are shown in their sentence", () => {
  const text = "Plans are late. Help is very good at first. It does not last."
  const start = text.indexOf("very good")
  const shown = around(text, {start, end: start + 9})
  expect(shown.text).toBe("Help is very good at first.")
  expect(shown.text.slice(shown.span.start, shown.span.end)).toBe("very good")
})

test("a long sentence is cut at words, and the marked words stay marked", () => {
  const text = `${"one two three ".repeat(40)}brilliant ${"four five six ".repeat(40)}`.trim()
  const start = text.indexOf("brilliant")
  const shown = around(text, {start, end: start + 9}, 30)
  expect(shown.text.slice(shown.span.start, shown.span.end)).toBe("brilliant")
  expect(shown.text.startsWith("… ") && shown.text.endsWith(" …")).toBe(true)
  expect(shown.text.length).toBeLessThan(90)
})

test("the marked words are found again around any span", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 80}), anySpan, (text, span) => {
      const shown = around(text, span)
      const [start, end] = [Math.min(span.start, text.length), Math.min(span.end, text.length)]
      expect(shown.text.slice(shown.span.start, shown.span.end)).toBe(text.slice(start, end))
    }),
  )
})
