import type {Node} from "prosemirror-model"
import {Plugin, PluginKey} from "prosemirror-state"
import {Decoration, DecorationSet} from "prosemirror-view"
import {editedTextblock, hasSameText} from "../text/edits"
import {sectionAttrs} from "../text/schema"

/// A bar under the heading of each graded section, with what others put into it: the choice of the
/// grade, and what the text reads as. An aspect has its bar in the first section that is about it.
///
/// @param make the bar of an aspect; called once an aspect, the element is kept
export function bars(aspects: ReadonlySet<string>, make: (aspect: string) => HTMLElement): Plugin {
  const made = new Map<string, HTMLElement>()
  const elementOf = (aspect: string): HTMLElement => {
    const element = made.get(aspect) ?? make(aspect)
    made.set(aspect, element)
    return element
  }
  const draw = (doc: Node): DecorationSet => {
    const seen = new Set<string>()
    const widgets: Decoration[] = []
    doc.forEach((section, pos) => {
      const {aspect} = sectionAttrs(section)
      if (aspect === null || seen.has(aspect) || !aspects.has(aspect)) return
      seen.add(aspect)
      const at = pos + 1 + (section.firstChild?.nodeSize ?? 0)
      widgets.push(
        Decoration.widget(at, () => elementOf(aspect), {
          key: `bar-${aspect}`,
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
        }),
      )
    })
    return DecorationSet.create(doc, widgets)
  }
  const key = new PluginKey<DecorationSet>("bars")
  return new Plugin({
    key,
    state: {
      init: (_config, state) => draw(state.doc),
      apply(tr, old, _before, state) {
        if (hasSameText(tr)) return old
        return editedTextblock(tr) === null ? draw(state.doc) : old.map(tr.mapping, tr.doc)
      },
    },
    props: {decorations: (state) => key.getState(state)},
  })
}
