import {expect, test} from "vitest"
import type {Kind, Part} from "../../src/text/draft"
import {numbers} from "../../src/text/numbering"

const at = (part: Part, kind: Kind = "paragraph", isBlank = false) => ({part, kind, isBlank})

test("numbers run on through summary and main text and restart in an annex", () => {
  const report = [at("summary"), at("summary"), at("main"), at("annex"), at("annex")]
  expect(numbers(report, true)).toEqual(["1", "2", "3", "1", "2"])
})

test("bullets, quotations, the front and empty places take no number", () => {
  const report = [
    at("front"),
    at("main"),
    at("main", "bullet"),
    at("main", "quote"),
    at("main", "paragraph", true),
    at("main"),
  ]
  expect(numbers(report, true)).toEqual([null, "1", null, null, null, "2"])
})

test("a form without numbers has none", () => {
  expect(numbers([at("main"), at("main")], false)).toEqual([null, null])
})
