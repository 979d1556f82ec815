import fc from "fast-check"
import {describe, expect, it} from "vitest"
import {ORDERS} from "../../src/api/phrase"
import {addressOf, lookOf, phraseOf, VIEWS, type Look} from "../../src/precedents/address"
import {rowsInView} from "../../src/precedents/lines"
import {rate} from "../../src/precedents/rates"

function look(address: string): Look {
  return lookOf(new URL(address, "http://here").searchParams)
}

describe("an address", () => {
  it("says the whole of what is looked at", () => {
    const words = fc.string().map((text) => text.trim())
    const look_ = fc.record({
      q: words,
      view: fc.constantFrom(...VIEWS),
      sort: fc.constantFrom(...ORDERS),
      form: fc.uniqueArray(fc.constantFrom("sif-2013", "jar-2005", "ilacs-2018")),
    })
    fc.assert(
      fc.property(look_, ({q, view, sort, form}) => {
        const base = look("/precedents")
        const shown = {search: {...base.search, q, form}, view, sort}
        const again = look(addressOf(shown))
        expect(again.search).toEqual(shown.search)
        expect(again.view).toBe(view)
        expect(again.sort).toBe(view === "concordance" ? sort : "left")
      }),
    )
  })

  it("is read as a list where it asks for a view that is not there", () => {
    expect(look("/precedents?view=pie&sort=size")).toMatchObject({view: "list", sort: "left"})
  })
})

describe("the phrase of a query", () => {
  it.each([
    ['"too often" drift near plan', "too often"],
    ["supervis*", "supervis*"],
    ["  plans   drift ", "plans drift"],
    ['-"in care" "too often"', "too often"],
    ["plans -drift", "plans"],
    ["well-being", "well-being"],
    ['drift "', "drift"],
    ['"" " "', ""],
    ["…", ""],
  ])("of %j is %j", (query, phrase) => {
    expect(phraseOf(query)).toBe(phrase)
  })
})

describe("the rows in view", () => {
  it("cover the window, stay in the list, and are few", () => {
    const some = fc.nat(5_000)
    fc.assert(
      fc.property(fc.nat(4_000_000), some, fc.nat(150_000), (scrolled, height, count) => {
        const {first, last} = rowsInView(scrolled, height, 28, count)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThanOrEqual(count)
        expect(last - first).toBeLessThanOrEqual(height / 28 + 26)
        for (const y of [scrolled, scrolled + height]) {
          const row = Math.floor(y / 28)
          if (row < count) expect(first <= row && row <= last).toBe(true)
        }
      }),
    )
  })
})

describe("a rate", () => {
  it.each([
    [0, "0"],
    [0.001, "< 0.01"],
    [0.298, "0.30"],
    [4.24, "4.2"],
    [19.96, "20.0"],
    [1234.4, "1,234"],
  ])("of %d is written %s", (value, written) => {
    expect(rate(value)).toBe(written)
  })
})
