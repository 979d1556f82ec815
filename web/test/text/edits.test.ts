import {EditorState, type Transaction} from "prosemirror-state"
import {expect, test} from "vitest"
import {editedTextblock} from "../../src/text/edits"
import {doc, heading, p, section, tag} from "../build"

const draft = doc(
  section(
    {id: "s1"},
    heading("Leaders"),
    p({id: "p1"}, "One<a> two<b>"),
    p({id: "p2"}, "Three<c>"),
  ),
)

function edited(change: (tr: Transaction) => Transaction): [string, string] | null {
  const found = editedTextblock(change(EditorState.create({doc: draft}).tr))
  return found === null ? null : [found.before.textContent, found.after.textContent]
}

test("typing and deleting inside one paragraph is an edit of that paragraph", () => {
  expect(edited((tr) => tr.insertText("!", tag(draft, "a")))).toEqual(["One two", "One! two"])
  expect(edited((tr) => tr.delete(tag(draft, "a"), tag(draft, "b")))).toEqual(["One two", "One"])
})

test("several steps in one paragraph are one edit", () => {
  const both = edited((tr) => tr.insertText("x", tag(draft, "b")).insertText("y", tag(draft, "a")))
  expect(both).toEqual(["One two", "Oney twox"])
})

test("what touches two paragraphs, splits, joins or changes a kind is more than an edit", () => {
  expect(edited((tr) => tr.delete(tag(draft, "a"), tag(draft, "c")))).toBeNull()
  expect(edited((tr) => tr.split(tag(draft, "a")))).toBeNull()
  expect(
    edited((tr) => tr.insertText("x", tag(draft, "a")).insertText("y", tag(draft, "c") + 1)),
  ).toBeNull()
  const pos = tag(draft, "a") - 4
  expect(edited((tr) => tr.setNodeAttribute(pos, "kind", "bullet"))).toBeNull()
  expect(edited((tr) => tr)).toBeNull()
})
