import {baseKeymap, chainCommands} from "prosemirror-commands"
import {closeHistory, history, redo, undo} from "prosemirror-history"
import {InputRule, inputRules} from "prosemirror-inputrules"
import {keymap} from "prosemirror-keymap"
import {EditorState, TextSelection, type Plugin, type Transaction} from "prosemirror-state"
import {EditorView} from "prosemirror-view"
import type {Node} from "prosemirror-model"
import {blockAt, blocks} from "../text/blocks"
import type {Kind} from "../text/draft"
import {editedTextblock} from "../text/edits"
import type {Layout} from "../text/layout"
import {followCursor, withCursor} from "./caret"
import {breakParagraph, joinAfter, joinBefore, setKind} from "./commands"
import {identity} from "./identity"
import {withoutMarks} from "./pasted"
import {current, printed, type Hint} from "./printed"
import {
  asBlocks,
  crosses,
  deleteAcross,
  deleteCrossing,
  keepingSections,
  selectAll,
} from "./structure"
import {backIntoTable, joinRowAfter, joinRowBefore, leaveEmptyRow, rowKind, tables} from "./tables"

export interface EditorHow {
  readonly doc: Node
  /// whether the form prints numbers at paragraphs
  readonly numbered: boolean
  /// what the form expects in a section, shown while it is empty
  readonly hint: Hint
  readonly layout: Layout
  /// the table of the grades awarded
  readonly grades: HTMLElement
  /// what others add: underlines, meters, the watching of changes
  readonly plugins: readonly Plugin[]
}

/// Kinds that a writer can choose, in the order of their keys.
export const CHOICES: readonly (readonly [kind: Kind, label: string])[] = [
  ["paragraph", "Paragraph"],
  ["bullet", "Bullet"],
  ["recommendation", "Recommendation"],
  ["strength", "Strength"],
  ["weakness", "Weakness"],
  ["quote", "Quotation"],
]

/// Opens the editor of one draft.
export function openEditor(host: HTMLElement, how: EditorHow): EditorView {
  const {doc} = how
  // Writing begins in a paragraph, not in the heading over it.
  const first = TextSelection.create(doc, (blocks(doc)[0]?.pos ?? 0) + 1)
  const view: EditorView = new EditorView(host, {
    state: EditorState.create({doc, selection: first, plugins: [...how.plugins, ...own(how)]}),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": "Text of the draft",
      spellcheck: "true",
      lang: "en-GB",
    },
    dispatchTransaction(tr: Transaction) {
      const kept = keepingSections(view.state, withCursor(view, tr))
      // What does more than change words is a step of its own to undo, however fast it came.
      if (kept.docChanged && editedTextblock(kept) === null) closeHistory(kept)
      view.updateState(view.state.apply(kept))
    },
    handleKeyDown(inView) {
      // A key that comes before the browser told of the move before it would act where the cursor was.
      followCursor(inView)
      return false
    },
    handleTextInput(inView, _from, _to, text) {
      const {selection} = inView.state
      if (selection.empty || !crosses(selection)) return false
      const tr = deleteAcross(inView.state.tr, selection.from, selection.to)
      inView.dispatch(tr.insertText(text))
      return true
    },
    handlePaste(inView) {
      deleteCrossing(inView.state, inView.dispatch)
      return false
    },
    handleScrollToSelection: scrollAtFrame(),
    nodeViews: {
      grades: () => ({dom: how.grades, stopEvent: () => true, ignoreMutation: () => true}),
    },
    transformPastedHTML: withoutMarks,
    transformPasted(slice, inView) {
      const taken = new Set(blocks(inView.state.doc).map(({id}) => id))
      return asBlocks(slice, taken, rowKind(inView.state))
    },
  })
  return view
}

/// Scrolls the cursor into view with the next frame, when the page is laid out anyway: while a key is
/// handled, asking where the cursor stands would lay the page out once more.
function scrollAtFrame(): (view: EditorView) => boolean {
  let [isWaiting, isDue] = [false, false]
  return (view) => {
    if (isDue) return false
    if (isWaiting) return true
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      if (view.isDestroyed) return
      isDue = true
      view.dispatch(view.state.tr.scrollIntoView())
      isDue = false
    })
    return true
  }
}

const enter = chainCommands(leaveEmptyRow, breakParagraph)
const backspace = chainCommands(deleteCrossing, joinRowBefore, backIntoTable, joinBefore)
const deleteForward = chainCommands(deleteCrossing, joinRowAfter, joinAfter)

function own(how: EditorHow): Plugin[] {
  const kinds = Object.fromEntries(
    CHOICES.map(([kind], index) => [`Mod-Alt-${String(index + 1)}`, setKind(kind)]),
  )
  return [
    inputRules({rules: [startBullet]}),
    keymap({
      ...kinds,
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-a": selectAll,
      Enter: enter,
      "Shift-Enter": enter,
      "Mod-Enter": enter,
      Backspace: backspace,
      "Mod-Backspace": backspace,
      "Shift-Backspace": backspace,
      Delete: deleteForward,
      "Mod-Delete": deleteForward,
    }),
    keymap(baseKeymap),
    history(),
    identity(),
    tables(how.layout),
    printed(how.numbered, how.hint),
    current(),
  ]
}

/// A dash or a star and a space at the start of a paragraph make it a bullet.
const startBullet = new InputRule(/^[-*•]\s$/, (state, _match, start, end) => {
  const block = blockAt(state.doc, start)
  if (block?.kind !== "paragraph") return null
  return state.tr.delete(start, end).setNodeAttribute(block.pos, "kind", "bullet")
})
