import {expect, test} from "vitest"
import type {UsualLength} from "../../src/api/forms"
import {measured} from "../../src/editor/lengths"
import {doc, heading, p, section} from "../build"

const CARE = {aspect: "in-care", part: "main", reports: 9, low: 2, median: 4, high: 8} as const
const FEW: UsualLength = {...CARE, aspect: "leaders", reports: 4}

test("words of an aspect in a part count together, at its first section", () => {
  const written = doc(
    section({id: "s1", aspect: "in-care", part: "summary"}, heading("Summary"), p("One two.")),
    section({id: "s2", aspect: "in-care"}, heading("Care"), p("One – two."), p("three")),
    section({id: "s3", aspect: "in-care"}, heading("More"), p("four")),
    section({id: "s4", aspect: "leaders"}, heading("Leaders"), p("One")),
    section({id: "s5"}, heading("Other"), p("One")),
  )
  const lengths = measured(written, [CARE, FEW])
  expect([...lengths]).toEqual([["s2", {words: 4, usual: CARE}]])
  expect(measured(written, []).size).toBe(0)
})
