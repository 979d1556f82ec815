import type {Node} from "prosemirror-model"
import {expect, test} from "vitest"
import {IN_WORD, LONGEST_REST, Rhythm} from "../../src/text/pauses"
import {doc, heading, p, section} from "../build"

function draft(text: string): Node {
  return doc(section({id: "s1"}, heading("Help"), p(text)))
}

function end(of: Node): number {
  return of.content.size - 2
}

test.each([
  ["in the middle of a word", "Plans are la", true],
  ["behind a figure", "In 2014", true],
  ["in a possessive", "the council’", true],
  ["behind a word", "Plans are late ", false],
  ["behind a sentence", "Plans are late.", false],
  ["in an empty paragraph", "", false],
])("the server is asked later %s", (_where, text, isLater) => {
  const written = draft(text)
  expect(new Rhythm().pauseAt(written, end(written)).ask >= IN_WORD).toBe(isLater)
})

/// The rest of somebody whose keys are so many milliseconds apart.
function restAfter(gaps: readonly number[]): number {
  let now = 1_000
  const rhythm = new Rhythm(() => now)
  let rest = 0
  for (const gap of [0, ...gaps]) {
    now += gap
    const written = draft("x")
    rest = rhythm.pauseAt(written, end(written)).show
  }
  return rest
}

test.each([
  ["nobody knows yet", [50, 50], LONGEST_REST],
  ["fast", Array<number>(8).fill(50), 120],
  ["brisk", Array<number>(8).fill(120), 150],
  ["brisk, with a stumble", [120, 120, 120, 380, 120, 120, 120, 120], 150],
  ["brisk, with a pause for thought", [120, 120, 120, 120, 5_000, 120, 120, 120, 120], 150],
  ["slow", Array<number>(8).fill(300), LONGEST_REST],
])("a writer's rest follows their keys: %s", (_how, gaps, rest) => {
  expect(restAfter(gaps)).toBe(rest)
})

test("moving the cursor is no key", () => {
  let now = 0
  const rhythm = new Rhythm(() => now)
  const written = draft("Plans are late.")
  for (let move = 0; move < 20; move++) {
    now += 30
    rhythm.pauseAt(written, end(written))
  }
  expect(rhythm.pauseAt(written, end(written)).show).toBe(LONGEST_REST)
})
