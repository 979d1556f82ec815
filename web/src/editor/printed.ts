import {Plugin, PluginKey, type EditorState} from "prosemirror-state"
import {Decoration, DecorationSet} from "prosemirror-view"
import {blockAt, blocks, isBlank, type Block} from "../text/blocks"
import {numbers} from "../text/numbering"
import {editedTextblock, hasSameText} from "../text/edits"
import type {SectionAttrs} from "../text/schema"

/// What the form expects in a section, shown while nothing is written there.
export type Hint = (section: SectionAttrs, heading: string) => string | null

interface Printed {
  readonly decorations: DecorationSet
  /// whether a number or a hint may be another by now
  readonly isOld: boolean
}

interface Spec {
  readonly isHint: boolean
}

/// Milliseconds of rest after which numbers are drawn anew.
const REST = 120

/// What is shown at paragraphs and is not their text: the number the form prints, and in a section
/// where nothing is written yet, what the form expects there.
///
/// The first letter of a paragraph gives all that follow another number, and a page laid out anew is
/// more than a key has time for. So numbers move with their paragraphs while somebody types, and are
/// drawn anew when they rest.
export function printed(numbered: boolean, hint: Hint): Plugin<Printed> {
  return new Plugin<Printed>({
    key,
    state: {
      init: (_config, state) => ({decorations: draw(state, numbered, hint), isOld: false}),
      apply(tr, old, _before, state) {
        if (tr.getMeta(key) === DRAW)
          return {decorations: draw(state, numbered, hint), isOld: false}
        if (hasSameText(tr)) return old
        const decorations = old.decorations.map(tr.mapping, tr.doc)
        const edited = editedTextblock(tr)
        if (edited !== null && isBlank(edited.before) === isBlank(edited.after))
          return {decorations, isOld: old.isOld}
        return {decorations: withoutOldHints(decorations, state), isOld: true}
      },
    },
    props: {decorations: (state) => key.getState(state)?.decorations},
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined
      return {
        update(view, before) {
          if (before.doc === view.state.doc || key.getState(view.state)?.isOld !== true) return
          clearTimeout(timer)
          timer = setTimeout(() => {
            view.dispatch(view.state.tr.setMeta(key, DRAW).setMeta("addToHistory", false))
          }, REST)
        },
        destroy() {
          clearTimeout(timer)
        },
      }
    },
  })
}

/// Marks the paragraph that holds the cursor: the one that the panel speaks for.
export function current(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const block = blockAt(state.doc, state.selection.head)
        if (block === null) return null
        const {pos, node} = block
        const mark = Decoration.node(pos, pos + node.nodeSize, {class: "is-current"})
        return DecorationSet.create(state.doc, [mark])
      },
    },
  })
}

const key = new PluginKey<Printed>("printed")
const DRAW = "draw"

/// A hint goes with the first letter: it stands where the letter does.
function withoutOldHints(decorations: DecorationSet, state: EditorState): DecorationSet {
  const hints = decorations.find(undefined, undefined, (spec) => (spec as Spec).isHint)
  const old = hints.filter(({from}) => {
    const node = state.doc.nodeAt(from)
    return node === null || !isBlank(node)
  })
  return old.length === 0 ? decorations : decorations.remove(old)
}

function draw(state: EditorState, numbered: boolean, hint: Hint): DecorationSet {
  const all = blocks(state.doc)
  const written = new Set(all.filter(({node}) => !isBlank(node)).map(({section}) => section))
  const printedNumbers = numbersOf(all, numbered)
  const decorations = all.flatMap((block, index) => {
    const number = printedNumbers[index] ?? null
    const isFirst = all[index - 1]?.section !== block.section
    const words =
      isFirst && !written.has(block.section)
        ? (hint(block.section, headingOf(state, block.pos)) ?? "")
        : null
    if (number === null && words === null) return []
    const attrs: Record<string, string> = {}
    if (number !== null) attrs["data-number"] = `${number}.`
    if (words !== null) attrs["data-hint"] = words
    const spec: Spec = {isHint: words !== null}
    return [Decoration.node(block.pos, block.pos + block.node.nodeSize, attrs, spec)]
  })
  return DecorationSet.create(state.doc, [...decorations, ...emptyHeadings(state)])
}

/// A section that its form prints without a heading has none for screen readers either, only a
/// place for one.
function emptyHeadings(state: EditorState): Decoration[] {
  const found: Decoration[] = []
  state.doc.forEach((section, pos) => {
    const heading = section.firstChild
    if (heading === null || !isBlank(heading)) return
    const attrs = {class: "is-blank", role: "presentation", "data-hint": "No heading"}
    const spec: Spec = {isHint: true}
    found.push(Decoration.node(pos + 1, pos + 1 + heading.nodeSize, attrs, spec))
  })
  return found
}

function headingOf(state: EditorState, pos: number): string {
  return state.doc.resolve(pos).parent.firstChild?.textContent ?? ""
}

function numbersOf(all: readonly Block[], numbered: boolean): (string | null)[] {
  return numbers(
    all.map(({kind, section, node}) => ({kind, part: section.part, isBlank: isBlank(node)})),
    numbered,
  )
}
