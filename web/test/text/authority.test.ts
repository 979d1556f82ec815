import {expect, test} from "vitest"
import {isSameAuthority} from "../../src/text/authority"

test.each([
  ["Norbridge", "Norbridge City Council", true],
  ["London Borough of Ashmere", "Ashmere", true],
  ["East Ashmere", "Ashmere Council", true],
  ["East Ashmere", "West Ashmere", false],
  ["Council", "City Council", false],
  ["", "Norbridge", false],
  ["St Osyth’s", "St Osyth's Council", true],
])("%j and %j: %s", (one, other, isSame) => {
  expect(isSameAuthority(one, other)).toBe(isSame)
  expect(isSameAuthority(other, one)).toBe(isSame)
})
