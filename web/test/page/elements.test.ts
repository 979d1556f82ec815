// @vitest-environment jsdom
import {beforeEach, expect, test} from "vitest"
import {button, controlKey, el, replace} from "../../src/page/elements"

const list = el("div", {tabindex: "0"})
const elsewhere = el("button", {}, "Elsewhere")

beforeEach(() => {
  document.body.replaceChildren(elsewhere, list)
})

function draw(...keys: readonly (readonly [thing: string, control: string])[]): void {
  replace(
    list,
    ...keys.map(([thing, control]) =>
      button(`${control} ${thing}`, () => undefined, controlKey(thing, control)),
    ),
  )
}

function stand(words: string): void {
  const found = [...list.querySelectorAll("button")].find(({textContent}) => textContent === words)
  if (found === undefined) throw new Error(`no control ${words}`)
  found.focus()
}

test.each([
  {
    what: "the same control, wherever it stands now",
    then: [
      ["c", "Open"],
      ["b", "Open"],
      ["b", "Delete"],
    ] as const,
    next: "Delete b",
  },
  {
    what: "another control of the same thing, where that one is gone",
    then: [
      ["a", "Open"],
      ["c", "Open"],
      ["b", "Open again"],
    ] as const,
    next: "Open again b",
  },
  {
    what: "the control in its place, where the thing is gone",
    then: [
      ["a", "Open"],
      ["a", "Delete"],
      ["c", "Open"],
      ["c", "Delete"],
    ] as const,
    next: "Delete c",
  },
  {
    what: "the last control, where the thing was the last",
    then: [
      ["a", "Open"],
      ["a", "Delete"],
    ] as const,
    next: "Delete a",
  },
])("drawn anew, whoever was on a control goes on from $what", ({then, next}) => {
  draw(["a", "Open"], ["a", "Delete"], ["b", "Open"], ["b", "Delete"])
  stand("Delete b")
  draw(...then)
  expect(document.activeElement?.textContent).toBe(next)
})

test("whoever was on the last control of all goes on from the part of the page it was in", () => {
  draw(["a", "Delete"])
  stand("Delete a")
  draw()
  expect(document.activeElement).toBe(list)
})

test("a control that is put back as it was keeps the focus", () => {
  const kept = button("Keep", () => undefined, controlKey("a", "keep"))
  replace(list, kept)
  kept.focus()
  replace(list, el("p", {}, "One more"), kept)
  expect(document.activeElement).toBe(kept)
})

test("drawing anew takes the focus from nobody elsewhere", () => {
  draw(["a", "Open"])
  elsewhere.focus()
  draw(["a", "Open"], ["b", "Open"])
  expect(document.activeElement).toBe(elsewhere)
})
