import {EditorState, TextSelection} from "prosemirror-state"
import type {Node} from "prosemirror-model"
import {expect, test} from "vitest"
import {ahead, hasAhead} from "../../src/editor/ahead"
import {exchangeWord, insertWording} from "../../src/editor/wording"
import {blocks} from "../../src/text/blocks"
import {readBlanks} from "../../src/text/wording"
import {doc, heading, p, section, tag} from "../build"

function stateOf(document: Node & {tag?: Record<string, number>}): EditorState {
  const at = tag(document, "a")
  return EditorState.create({doc: document, selection: TextSelection.create(document, at)})
}

function writing(...words: unknown[]): EditorState {
  return stateOf(doc(section({id: "s1"}, heading("A"), ...words)))
}

/// The words of each block, the selected ones in braces.
function shown({doc: written, selection: {from, to}}: EditorState): string[] {
  return blocks(written).map(({node, pos}) => {
    const [start, end] = [from - pos - 1, to - pos - 1]
    const text = node.textContent
    if (start < 0 || end > text.length) return text
    return `${text.slice(0, start)}{${text.slice(start, end)}}${text.slice(end)}`
  })
}

function inserted(state: EditorState, text: string): string[] {
  const made = insertWording(state, readBlanks(text))
  if (made === null) throw new Error("nothing was inserted")
  const after = state.apply(made.tr)
  expect(blocks(after.doc).map(({id}) => id)).toContain(made.paragraph)
  return shown(after)
}

test("wording takes the place of a sentence only begun, and its first blank is selected", () => {
  const state = writing(p({id: "p1"}, "Most are seen. Some wa<a>"), p({id: "p2"}, "Next."))
  expect(inserted(state, "Plans in [place] drift in [place].")).toEqual([
    "Most are seen. Plans in {[place]} drift in [place].",
    "Next.",
  ])
})

test("wording goes behind a finished sentence, and the cursor behind it", () => {
  const state = writing(p({id: "p1"}, "Most are<a> seen. Some wait."))
  expect(inserted(state, "Plans drift.")).toEqual(["Most are seen. Plans drift.{} Some wait."])
})

test("a quotation keeps its words: wording becomes a paragraph behind it", () => {
  const state = writing(p({id: "p1", kind: "quote"}, "Quoted<a> words."))
  const made = insertWording(state, readBlanks("Plans drift."))
  const after = made === null ? state : state.apply(made.tr)
  expect(shown(after)).toEqual(["Quoted words.", "Plans drift.{}"])
  expect(blocks(after.doc)[1]?.kind).toBe("paragraph")
  expect(blocks(after.doc)[1]?.id).toBe(made?.paragraph)
})

test("from a heading, wording goes to the paragraph below", () => {
  const state = stateOf(doc(section({id: "s1"}, heading("A<a>"), p({id: "p1"}))))
  expect(inserted(state, "Plans drift.")).toEqual(["Plans drift.{}"])
})

test("a judging word is exchanged only where it still stands, and keeps its capital", () => {
  const state = writing(p({id: "p1"}, "Strong work; strong<a> plans."))
  const first = exchangeWord(state, {start: 0, end: 6}, "strong", "effective")
  expect(first === null ? [] : shown(state.apply(first))).toEqual([
    "Effective{} work; strong plans.",
  ])
  expect(exchangeWord(state, {start: 1, end: 7}, "strong", "effective")).toBeNull()
})

test("grey text shortens while its own letters are typed, and goes with any other", () => {
  const plugin = ahead({
    isOn: () => true,
    ask: () => Promise.resolve(""),
    taken: () => undefined,
  })
  const plain = writing(p({id: "p1"}, "Most children<a>"))
  const state = EditorState.create({doc: plain.doc, selection: plain.selection, plugins: [plugin]})
  const pos = state.selection.head
  const offered = state.apply(state.tr.setMeta(plugin, {ahead: {pos, text: " are seen"}}))
  expect(hasAhead(offered)).toBe(true)
  expect(offered.doc.eq(state.doc)).toBe(true)
  const type = (from: EditorState, text: string): EditorState =>
    from.apply(from.tr.insertText(text))
  const typed = type(type(offered, " "), "a")
  expect(plugin.getState(typed)).toEqual({pos: pos + 2, text: "re seen"})
  expect(hasAhead(type(typed, "x"))).toBe(false)
  expect(hasAhead(type(offered, " are seen"))).toBe(false)
  const moved = offered.tr.setSelection(TextSelection.create(offered.doc, pos - 2))
  expect(hasAhead(offered.apply(moved))).toBe(false)
  expect(hasAhead(offered.apply(offered.tr.insertText("x", pos - 3)))).toBe(false)
})
