import {Plugin, PluginKey, type EditorState} from "prosemirror-state"
import {Decoration, DecorationSet} from "prosemirror-view"
import {blockAt, blocks, isBlank, type Block} from "../text/blocks"
import {numbers} from "../text/numbering"
import {editedTextblock} from "../text/edits"
import type {SectionAttrs} from "../text/schema"

/// What the form expects in a section, shown while nothing is written there.
export type Hint = (section: SectionAttrs, heading: string) => string | null

/// What is shown at paragraphs and is not their text: the number the form prints, and in a section
/// where nothing is written yet, what the form expects there. Drawn anew only when it changes.
export function printed(numbered: boolean, hint: Hint): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => draw(state, numbered, hint),
      apply(tr, old, _before, state) {
        if (!tr.docChanged) return old
        const edited = editedTextblock(tr)
        if (edited !== null && isBlank(edited.before) === isBlank(edited.after))
          return old.map(tr.mapping, tr.doc)
        return draw(state, numbered, hint)
      },
    },
    props: {decorations: (state) => key.getState(state)},
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

const key = new PluginKey<DecorationSet>("printed")

function draw(state: EditorState, numbered: boolean, hint: Hint): DecorationSet {
  const all = blocks(state.doc)
  const printedNumbers = numbersOf(all, numbered)
  const decorations = all.flatMap((block, index) => {
    const number = printedNumbers[index] ?? null
    const isAlone =
      all[index - 1]?.section !== block.section && all[index + 1]?.section !== block.section
    const words =
      isAlone && isBlank(block.node)
        ? (hint(block.section, headingOf(state, block.pos)) ?? "")
        : null
    if (number === null && words === null) return []
    const attrs: Record<string, string> = {}
    if (number !== null) attrs["data-number"] = `${number}.`
    if (words !== null) attrs["data-hint"] = words
    return [Decoration.node(block.pos, block.pos + block.node.nodeSize, attrs)]
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
    found.push(Decoration.node(pos + 1, pos + 1 + heading.nodeSize, attrs))
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
