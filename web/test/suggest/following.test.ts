import {afterEach, beforeEach, expect, test, vi} from "vitest"
import {Following} from "../../src/suggest/following"
import {AT_ONCE, type Pause} from "../../src/text/pauses"

const TYPED: Pause = {ask: 80, show: 200}

/// A panel that follows words; `answers` is how long the server takes.
function panel(answers: number) {
  const told: string[] = []
  const asked: string[] = []
  const following = new Following<string, string>({
    fetch: (question) => {
      asked.push(question)
      return new Promise((resolve) =>
        setTimeout(() => {
          resolve(question.toUpperCase())
        }, answers),
      )
    },
    key: (question) => question,
    told: (answer) => told.push(answer.is === "answered" ? answer.answer : answer.is),
  })
  return {following, told, asked}
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("asks at a pause and shows the answer at rest", async () => {
  const {following, told, asked} = panel(30)
  following.follow(() => "plans", TYPED)
  await vi.advanceTimersByTimeAsync(79)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(120)
  expect([asked, told]).toEqual([["plans"], []])
  await vi.advanceTimersByTimeAsync(1)
  expect(told).toEqual(["PLANS"])
})

test("shows nothing to somebody who goes on, and asks nothing twice", async () => {
  const {following, told, asked} = panel(30)
  following.follow(() => "plans", TYPED)
  await vi.advanceTimersByTimeAsync(150)
  following.follow(() => "plans", TYPED)
  await vi.advanceTimersByTimeAsync(199)
  expect([asked, told]).toEqual([["plans"], []])
  await vi.advanceTimersByTimeAsync(1)
  expect([asked, told]).toEqual([["plans"], ["PLANS"]])
})

test("says at rest that a slow answer takes a moment, and drops it for a newer question", async () => {
  const {following, told, asked} = panel(500)
  following.follow(() => "plans", TYPED)
  await vi.advanceTimersByTimeAsync(200)
  expect(told).toEqual(["asking"])
  following.follow(() => "visits", TYPED)
  await vi.advanceTimersByTimeAsync(2_000)
  expect([asked, told]).toEqual([
    ["plans", "visits"],
    ["asking", "asking", "VISITS"],
  ])
})

test("what a person chose is shown as soon as it is answered", async () => {
  const {following, told} = panel(30)
  following.follow(() => "plans", AT_ONCE)
  await vi.advanceTimersByTimeAsync(31)
  expect(told).toEqual(["asking", "PLANS"])
})
