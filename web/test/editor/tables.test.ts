import {chainCommands} from "prosemirror-commands"
import type {Node} from "prosemirror-model"
import {history, undo} from "prosemirror-history"
import {EditorState, TextSelection, type Command} from "prosemirror-state"
import fc from "fast-check"
import {expect, test} from "vitest"
import {breakParagraph, insertQuotation, joinBefore, setKind} from "../../src/editor/commands"
import {identity} from "../../src/editor/identity"
import {asBlocks, deleteCrossing, selectAll} from "../../src/editor/structure"
import {
  backIntoTable,
  joinRowAfter,
  joinRowBefore,
  leaveEmptyRow,
  rowKind,
  tables,
  toRow,
} from "../../src/editor/tables"
import {blocks} from "../../src/text/blocks"
import type {Kind} from "../../src/text/draft"
import type {Layout} from "../../src/text/layout"
import {schema} from "../../src/text/schema"
import {doc, heading, p, section} from "../build"

const layout: Layout = {
  beginsWith: () => "paragraph",
  tableHeads: {strengths: "Major strengths", weaknesses: "Important weaknesses"},
  gradesIn: (headings) => Math.max(0, headings.indexOf("Grades")),
}
const enter = chainCommands(leaveEmptyRow, breakParagraph)
const backspace = chainCommands(deleteCrossing, joinRowBefore, backIntoTable, joinBefore)

/// A section of one empty paragraph, laid out, the cursor in it.
function begun(): EditorState {
  const document = doc(section({id: "s1"}, heading("Safeguarding"), p({id: "p1"})))
  const state = EditorState.create({
    doc: document,
    selection: TextSelection.atEnd(document),
    plugins: [history(), identity(), tables(layout)],
  })
  return state.apply(state.tr.setNodeAttribute(0, "id", "s2"))
}

function run(state: EditorState, ...commands: (Command | string)[]): EditorState {
  let next = state
  for (const command of commands) {
    if (typeof command === "string") next = next.apply(next.tr.insertText(command))
    else
      expect(
        command(next, (tr) => {
          next = next.apply(tr)
        }),
      ).toBe(true)
  }
  next.doc.check()
  return next
}

/// The section in a line: `P[text]`, and `{S[one] S[two] | W[three]}` for a table; `^` is the cursor.
function shown({doc: document, selection}: EditorState): string {
  const one = (node: Node, pos: number): string => {
    const at = selection.head - pos - 1
    const text = node.textContent
    const words = at < 0 || at > text.length ? text : `${text.slice(0, at)}^${text.slice(at)}`
    return `${String(node.attrs["kind"]).charAt(0).toUpperCase()}[${words}]`
  }
  const found: string[] = []
  document.firstChild?.forEach((node, offset) => {
    if (node.type === schema.nodes.block) found.push(one(node, 1 + offset))
    if (node.type !== schema.nodes.strengths) return
    const cells: string[] = []
    node.forEach((cell, inTable) => {
      const rows: string[] = []
      cell.forEach((row, inCell) => rows.push(one(row, 3 + offset + inTable + inCell)))
      cells.push(rows.join(" "))
    })
    found.push(`{${cells.join(" | ")}}`)
  })
  return found.join(" ")
}

const table = (): EditorState =>
  run(begun(), "Intro.", enter, setKind("strength"), "One", enter, "Two", enter, enter, "Three")

test("a paragraph that becomes a strength comes into a table, and Enter goes on in it", () => {
  expect(shown(table())).toBe("P[Intro.] {S[One] S[Two] | W[Three^]}")
})

test("Enter on an empty row leaves the column, and then the table", () => {
  const left = run(table(), enter, enter, "On.")
  expect(shown(left)).toBe("P[Intro.] {S[One] S[Two] | W[Three]} P[On.^]")
})

test("Tab goes down the rows and out at the end", () => {
  const [first, last] = [run(table(), toRow(-1), toRow(-1)), table()]
  expect(shown(first)).toBe("P[Intro.] {S[One^] S[Two] | W[Three]}")
  expect(shown(run(first, toRow(1), toRow(1)))).toBe(shown(last))
  expect(toRow(1)(last)).toBe(false)
  expect(toRow(-1)(first)).toBe(false)
})

test("Tab goes to what is to be filled in the row first", () => {
  const state = run(table(), toRow(-1), " in [place]")
  expect(shown(run(state, toRow(1)))).toBe("P[Intro.] {S[One] S[Two in [place]] | W[Three^]}")
  const start = TextSelection.create(state.doc, state.selection.$head.start())
  expect(toRow(1)(state.apply(state.tr.setSelection(start)))).toBe(false)
})

test("Backspace takes an empty row away, and an empty table with its last row", () => {
  const fewer = run(table(), toRow(-1), enter, backspace)
  expect(shown(fewer)).toBe("P[Intro.] {S[One] S[Two^] | W[Three]}")
  const empty = run(begun(), setKind("strength"), toRow(1), backspace)
  expect(shown(empty)).toBe("P[^]")
})

test("Backspace at the start of a row joins it to the one above, never to another column", () => {
  const atStart = (state: EditorState) =>
    state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, state.selection.$head.start())),
    )
  expect(shown(run(atStart(run(table(), toRow(-1))), backspace))).toBe(
    "P[Intro.] {S[One^Two] | W[Three]}",
  )
  expect(shown(run(atStart(table()), backspace))).toBe("P[Intro.] {S[One] S[Two] | W[^Three]}")
  const [two, one] = [run(table(), toRow(-1)), run(table(), toRow(-1), toRow(-1))]
  expect(shown(run(one, joinRowAfter))).toBe("P[Intro.] {S[One^Two] | W[Three]}")
  expect(shown(run(two, joinRowAfter))).toBe("P[Intro.] {S[One] S[Two^] | W[Three]}")
})

test("Backspace in the empty paragraph behind a table goes into it", () => {
  expect(shown(run(table(), enter, enter, backspace))).toBe(shown(table()))
})

test("a row that becomes a paragraph leaves the table where it stood, and undo puts it back", () => {
  const out = run(table(), toRow(-1), setKind("paragraph"))
  expect(shown(out)).toBe("P[Intro.] {S[One] | W[]} P[Two^] {S[] | W[Three]}")
  expect(shown(run(out, undo)).replace("^", "")).toBe(shown(table()).replace("^", ""))
  expect(shown(run(begun(), setKind("strength"), "One", setKind("paragraph")))).toBe("P[One^] P[]")
})

test("what is selected over columns is deleted within them", () => {
  const all = run(table(), selectAll, deleteCrossing)
  expect(shown(all)).toBe("P[^] {S[] | W[]}")
})

test("what is pasted into a column becomes its rows", () => {
  const state = table()
  const slice = asBlocks(
    doc(section(heading("H"), p("a"), p("b"))).slice(4, 10),
    new Set(),
    rowKind(state),
  )
  const pasted = state.apply(state.tr.replaceSelection(slice))
  expect(shown(pasted)).toBe("P[Intro.] {S[One] S[Two] | W[Three] W[a] W[b^]}")
})

test("a quotation comes behind the table", () => {
  const source = {
    report: "r",
    file: "f",
    authority: null,
    published: null,
    grade: null,
    paragraph: "p",
    number: null,
    page: null,
    start: 0,
    end: 1,
  }
  expect(shown(run(table(), insertQuotation("Said.", source)))).toBe(
    "P[Intro.] {S[One] S[Two] | W[Three]} Q[Said.^]",
  )
})

test("the table of grades stands where the form prints it, and comes again when it is lost", () => {
  const has = (state: EditorState) => state.doc.firstChild?.child(1).type === schema.nodes.grades
  const state = begun()
  expect(has(state)).toBe(true)
  const at = 1 + (state.doc.firstChild?.firstChild?.nodeSize ?? 0)
  expect(has(state.apply(state.tr.delete(at, at + 1)))).toBe(true)
})

test("whatever kinds paragraphs become, the text stays in its order and in sound tables", () => {
  const kind = fc.constantFrom<Kind>("paragraph", "strength", "weakness", "bullet")
  const step = fc.record({kind, at: fc.nat(9), isNew: fc.boolean()})
  fc.assert(
    fc.property(fc.array(step, {maxLength: 12}), (steps) => {
      let state = run(begun(), "a", breakParagraph, "b", breakParagraph, "c", breakParagraph, "d")
      for (const {kind: to, at, isNew} of steps) {
        const all = blocks(state.doc)
        const block = all[at % all.length]
        if (block === undefined) continue
        const pos = block.pos + 1 + block.node.content.size
        state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)))
        state = run(state, ...(isNew ? [enter] : []), setKind(to))
        expect(
          blocks(state.doc)
            .filter(({node}) => node.textContent !== "")
            .map(({node}) => node.textContent)
            .join(""),
        ).toBe("abcd")
        for (const {pos: start, kind: of} of blocks(state.doc)) {
          const {parent} = state.doc.resolve(start)
          expect(parent.type.name).toBe(
            of === "strength" ? "strengthsCell" : of === "weakness" ? "weaknessesCell" : "section",
          )
        }
      }
    }),
  )
})
