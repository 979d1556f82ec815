import {expect, test} from "vitest"
import {pauseAt, REST} from "../../src/text/pauses"
import {doc, heading, p, section} from "../build"

test.each([
  ["in the middle of a word", "Plans are la", true],
  ["behind a figure", "In 2014", true],
  ["in a possessive", "the council’", true],
  ["behind a word", "Plans are late ", false],
  ["behind a sentence", "Plans are late.", false],
  ["in an empty paragraph", "", false],
])("a pause %s", (_where, text, isLong) => {
  const draft = doc(section({id: "s1"}, heading("Help"), p(text)))
  const end = draft.content.size - 2
  expect(pauseAt(draft, end)).toBe(isLong ? REST : 60)
})
