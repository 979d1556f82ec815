import fc from "fast-check"
import {expect, test} from "vitest"
import {placeForWording, sentenceAt} from "../../src/text/sentences"

/// The text around its cursor, written `|`.
function at(marked: string): [text: string, offset: number] {
  return [marked.replace("|", ""), marked.indexOf("|")]
}

test.each([
  ["Most are se|en", "Most are seen", false],
  ["Most are seen.|", "Most are seen.", true],
  ["Most are seen. |", "", false],
  ["Most are seen. Some wa|it", "Some wait", false],
  ["Most| are seen. Some wait", "Most are seen.", true],
  ["Dr. Hale and Mr. Ames| met", "Dr. Hale and Mr. Ames met", false],
  ["They said “no.” A few| left", "A few left", false],
  ["It is 4.5| per cent", "It is 4.5 per cent", false],
  ["|", "", false],
])("the sentence at the cursor of %s is “%s”", (marked, sentence, isFinished) => {
  const [text, offset] = at(marked)
  const found = sentenceAt(text, offset)
  expect(text.slice(found.start, found.end)).toBe(sentence)
  expect(found.isFinished).toBe(isFinished)
})

test.each([
  ["|", "W."],
  ["Most are se|en", "W."],
  ["Most are seen.|", "Most are seen. W."],
  ["Most are seen. |", "Most are seen. W."],
  ["Most are seen. Some w|", "Most are seen. W."],
  ["Most| are seen. Some wait.", "Most are seen. W. Some wait."],
  ["Most are seen. So|me wait.", "Most are seen. Some wait. W."],
])("wording put at the cursor of %s makes “%s”", (marked, whole) => {
  const [text, offset] = at(marked)
  const {start, end, lead} = placeForWording(text, offset)
  expect(text.slice(0, start) + lead + "W." + text.slice(end)).toBe(whole)
})

test("wherever the cursor stands, a finished sentence is never replaced", () => {
  const sentence = fc.constantFrom(
    "Most are seen.",
    "Plans drift!",
    "Who (mostly) asks?",
    "So it is.",
  )
  fc.assert(
    fc.property(fc.array(sentence, {minLength: 1, maxLength: 4}), fc.nat(), (all, seed) => {
      const text = all.join(" ")
      const offset = seed % (text.length + 1)
      const {start, end, lead} = placeForWording(text, offset)
      const whole = text.slice(0, start) + lead + "W." + text.slice(end)
      expect(whole.replace(/\s*W\./, "")).toBe(text)
    }),
    {seed: 7},
  )
})
