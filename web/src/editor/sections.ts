import {TextSelection, type Command} from "prosemirror-state"
import {blocksIn, isBlank, sectionIndexAt} from "../text/blocks"
import {newParagraphId, newSectionId} from "../text/ids"
import {headingLevel, schema, sectionAttrs} from "../text/schema"
import {MEANS_SECTIONS} from "./structure"

/// Adds a section behind that of the cursor, with the cursor in its empty heading.
export const addSection: Command = (state, dispatch) => {
  const index = sectionIndexAt(state.doc, state.selection.head)
  const here = state.doc.child(index)
  const taken = new Set<string>()
  let after = 0
  state.doc.forEach((section, pos, i) => {
    taken.add(sectionAttrs(section).id)
    if (i === index) after = pos + section.nodeSize
  })
  const {part, aspect} = sectionAttrs(here)
  const section = schema.nodes.section.create({id: newSectionId(taken), part, aspect}, [
    schema.nodes.heading.create({level: headingLevel(here)}),
    schema.nodes.block.create({id: newParagraphId()}),
  ])
  const tr = state.tr.insert(after, section).setMeta(MEANS_SECTIONS, true)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 2)).scrollIntoView())
  return true
}

/// Removes the section of the cursor. One with text in it is only emptied by its writer's own hand,
/// so this refuses it.
export const removeSection: Command = (state, dispatch) => {
  const index = sectionIndexAt(state.doc, state.selection.head)
  const section = state.doc.child(index)
  const isWritten = blocksIn(section).some(({node}) => !isBlank(node))
  if (isWritten || state.doc.childCount === 1) return false
  let pos = 0
  state.doc.forEach((_section, at, i) => {
    if (i === index) pos = at
  })
  const tr = state.tr.delete(pos, pos + section.nodeSize).setMeta(MEANS_SECTIONS, true)
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, pos - 1)), -1)))
  return true
}
