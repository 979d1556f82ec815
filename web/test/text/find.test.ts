import fc from "fast-check"
import {describe, expect, it} from "vitest"
import {compare, differences} from "../../src/text/differences"
import {findAll, nextBlank} from "../../src/text/find"
import {doc, draft, heading, p, section, tag} from "../build"

const text = doc(
  section({id: "s1"}, heading("Plans"), p("The plan’s <a>aim<b>. Plan [name] now."), p("No plan")),
  section({id: "s2"}, heading("Visits"), p("İplan [when]")),
)

describe("words are found", () => {
  it.each([
    ["plan", false, 5],
    ["plan", true, 3],
    ["Plan", true, 2],
    ["plan's", false, 1],
    ["aim. Plan", false, 1],
    ["now.No", false, 0],
    ["", false, 0],
  ])("%j, capitals %s: %d times", (words, isExact, count) => {
    const found = findAll(text, words, isExact)
    expect(found).toHaveLength(count)
    for (const {from, to} of found) expect(to - from).toBe(words.length)
  })

  it("where they stand", () => {
    const [aim] = findAll(text, "AIM", false)
    expect(aim).toEqual({from: tag(text, "a"), to: tag(text, "b")})
  })
})

it("blanks come one after the other and go round", () => {
  const words = (at: {from: number; to: number} | null): string | null =>
    at === null ? null : text.textBetween(at.from, at.to)
  const first = nextBlank(text, {from: 0, to: 0}, 1)
  expect(words(first)).toBe("[name]")
  const second = nextBlank(text, first ?? {from: 0, to: 0}, 1)
  expect(words(second)).toBe("[when]")
  expect(nextBlank(text, second ?? {from: 0, to: 0}, 1)).toEqual(first)
  expect(nextBlank(text, second ?? {from: 0, to: 0}, -1)).toEqual(first)
  expect(
    nextBlank(doc(section({id: "s"}, heading("A"), p("none"))), {from: 0, to: 0}, 1),
  ).toBeNull()
})

describe("differences", () => {
  it("together say both texts", () => {
    const words = fc.array(fc.constantFrom("plans", "are", "seen", "early", "late"), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(" "), b.join(" ")]
        const runs = compare(before, after)
        const without = (is: string): string =>
          runs
            .filter((run) => run.is !== is)
            .map((run) => run.text)
            .join("")
        expect(without("added")).toBe(before)
        expect(without("removed")).toBe(after)
      }),
    )
  })

  it("name changed, new and removed paragraphs, and no others", () => {
    const before = draft({s1: {a: "Seen early.", b: "Gone.", c: "Same."}})
    const after = draft({s1: {a: "Seen late.", c: "Same.", d: "New."}})
    expect(
      differences(before, after).map(({runs}) =>
        runs.map(({is, text: words}) => `${is.charAt(0)}:${words}`).join("|"),
      ),
    ).toEqual(["s:Seen |r:early.|a:late.", "r:Gone.", "a:New."])
    expect(differences(before, before)).toEqual([])
  })
})
