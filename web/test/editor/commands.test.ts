import {EditorState, TextSelection, type Command} from "prosemirror-state"
import {Slice, type Node} from "prosemirror-model"
import {expect, test} from "vitest"
import {
  breakParagraph,
  insertQuotation,
  joinAfter,
  joinBefore,
  setKind,
} from "../../src/editor/commands"
import {identity} from "../../src/editor/identity"
import {addSection, removeSection} from "../../src/editor/sections"
import {
  asBlocks,
  crosses,
  deleteCrossing,
  keepingSections,
  selectAll,
} from "../../src/editor/structure"
import {blocks} from "../../src/text/blocks"
import {bullet, doc, heading, p, section, tag} from "../build"

type Tagged = Node & {tag?: Record<string, number>}

function stateOf(document: Tagged, to = "a"): EditorState {
  const selection = TextSelection.create(document, tag(document, "a"), tag(document, to))
  return EditorState.create({doc: document, selection, plugins: [identity()]})
}

function run(state: EditorState, command: Command): EditorState {
  let next = state
  const hasRun = command(state, (tr) => {
    next = next.apply(keepingSections(next, tr))
  })
  expect(hasRun).toBe(true)
  return next
}

/// `id kind text` of every block, new ids as `*`; the cursor as `|`.
function shown(state: EditorState): string[] {
  const {head} = state.selection
  return blocks(state.doc).map(({id, kind, node, pos}) => {
    const at = head - pos - 1
    const text = node.textContent
    const isHere = at >= 0 && at <= text.length
    const words = isHere ? `${text.slice(0, at)}|${text.slice(at)}` : text
    return `${/^p[0-9a-f]{8}$/.test(id) ? "*" : id} ${kind} ${words}`
  })
}

const one = (...content: unknown[]) => doc(section({id: "s1"}, heading("Leaders"), ...content))

test("a split keeps the id with the first half", () => {
  const split = run(stateOf(one(p({id: "p1"}, "First.<a> Second."))), breakParagraph)
  expect(shown(split)).toEqual(["p1 paragraph First.", "* paragraph | Second."])
})

test("Enter at the start puts an empty paragraph before, and the text keeps its id", () => {
  const split = run(stateOf(one(p({id: "p1"}, "<a>First."))), breakParagraph)
  expect(shown(split)).toEqual(["* paragraph ", "p1 paragraph |First."])
})

test("a list goes on with Enter and ends on an empty bullet", () => {
  const next = run(stateOf(one(bullet({id: "p1"}, "Plans.<a>"))), breakParagraph)
  expect(shown(next)).toEqual(["p1 bullet Plans.", "* bullet |"])
  expect(shown(run(next, breakParagraph))).toEqual(["p1 bullet Plans.", "* paragraph |"])
})

test("Backspace at the start of a bullet makes it a paragraph, then joins it to the one before", () => {
  const plain = run(stateOf(one(p({id: "p1"}, "One."), bullet({id: "p2"}, "<a>Two."))), joinBefore)
  expect(shown(plain)).toEqual(["p1 paragraph One.", "p2 paragraph |Two."])
  expect(shown(run(plain, joinBefore))).toEqual(["p1 paragraph One.|Two."])
})

test("joined to an empty paragraph, text keeps its id", () => {
  const joined = run(stateOf(one(p({id: "p1"}), p({id: "p2"}, "<a>Two."))), joinBefore)
  expect(shown(joined)).toEqual(["p2 paragraph |Two."])
})

test("text never joins across a heading", () => {
  const two = doc(
    section({id: "s1"}, heading("A"), p({id: "p1"}, "One.")),
    section({id: "s2"}, heading("B"), p({id: "p2"}, "<a>Two.")),
  )
  expect(shown(run(stateOf(two), joinBefore))).toEqual(["p1 paragraph One.", "p2 paragraph |Two."])
  const end = doc(
    section({id: "s1"}, heading("A"), p({id: "p1"}, "One.<a>")),
    section({id: "s2"}, heading("B"), p({id: "p2"}, "Two.")),
  )
  expect(shown(run(stateOf(end), joinAfter))).toEqual(["p1 paragraph One.|", "p2 paragraph Two."])
})

test("deleting across sections leaves headings and a place to write in each", () => {
  const three = doc(
    section({id: "s1"}, heading("A"), p({id: "p1"}, "One <a>two.")),
    section({id: "s2"}, heading("B"), p({id: "p2"}, "Three."), p({id: "p3"}, "Four.")),
    section({id: "s3"}, heading("C"), p({id: "p4"}, "Five <b>six.")),
  )
  const state = stateOf(three, "b")
  expect(crosses(state.selection)).toBe(true)
  const left = run(state, deleteCrossing)
  expect(left.doc.childCount).toBe(3)
  expect(shown(left)).toEqual(["p1 paragraph One |", "p2 paragraph ", "p4 paragraph six."])
  const headings = [0, 1, 2].map((i) => left.doc.child(i).firstChild?.textContent)
  expect(headings).toEqual(["A", "B", "C"])
})

test("a transaction that would lose sections is turned into one that does not", () => {
  const two = doc(
    section({id: "s1"}, heading("A"), p({id: "p1"}, "<a>One.")),
    section({id: "s2"}, heading("B"), p({id: "p2"}, "Two.")),
  )
  const all = run(stateOf(two), selectAll)
  const left = all.apply(keepingSections(all, all.tr.deleteSelection()))
  expect(left.doc.childCount).toBe(2)
  expect(blocks(left.doc).map(({node}) => node.textContent)).toEqual(["", ""])
})

const source = {
  report: "r",
  file: "f.pdf",
  authority: "Eastmarch",
  published: null,
  grade: "good",
  paragraph: "s1p1",
  number: "13",
  page: 4,
  start: 0,
  end: 5,
}

test("a quotation goes under its paragraph, or in place of an empty one", () => {
  const under = run(
    stateOf(one(p({id: "p1"}, "One<a>."), p({id: "p2"}, "Two."))),
    insertQuotation("Words.", source),
  )
  expect(shown(under)).toEqual(["p1 paragraph One.", "* quote Words.|", "p2 paragraph Two."])
  const inPlace = run(stateOf(one(p({id: "p1"}, "<a>"))), insertQuotation("Words.", source))
  expect(shown(inPlace)).toEqual(["p1 quote Words.|"])
  expect(blocks(inPlace.doc)[0]?.source).toEqual(source)
})

test("a paragraph made something else than a quotation loses its source", () => {
  const quoted = run(stateOf(one(p({id: "p1"}, "<a>"))), insertQuotation("Words.", source))
  expect(blocks(run(quoted, setKind("paragraph")).doc)[0]?.source).toBeNull()
})

test("pasted paragraphs get ids of their own, cut ones keep theirs", () => {
  const copied = new Slice(one(p({id: "p1"}, "One."), p({id: "p9"}, "Nine.")).content, 2, 2)
  const pasted = asBlocks(copied, new Set(["p1", "p2"]))
  const ids = pasted.content.content.map((node) => node.attrs["id"] as string)
  expect(ids).toEqual(["", "", "p9"])
  expect(pasted.content.firstChild?.type.name).toBe("block")
})

test("bullets and white space of other programs become ours", () => {
  const word = new Slice(
    one(p("·\u00a0 Timely\tplans\nare rare.")).content.child(0).content.cut(9),
    0,
    0,
  )
  const block = asBlocks(word, new Set()).content.firstChild
  expect([block?.attrs["kind"], block?.textContent]).toEqual(["bullet", "Timely plans are rare."])
})

test("a section is added after the one of the cursor, and removed only while it is empty", () => {
  const added = run(stateOf(one(p({id: "p1"}, "One.<a>"))), addSection)
  expect(added.doc.childCount).toBe(2)
  expect(added.selection.$head.parent.type.name).toBe("heading")
  expect(run(added, removeSection).doc.childCount).toBe(1)
  expect(removeSection(stateOf(one(p({id: "p1"}, "One.<a>"))))).toBe(false)
})
