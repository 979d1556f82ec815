import {TextSelection, type EditorState, type Transaction} from "prosemirror-state"
import {newParagraphId} from "../text/ids"
import {schema} from "../text/schema"
import {placeForWording} from "../text/sentences"
import type {Span} from "../text/span"
import type {Marked} from "../text/wording"
import {cursorBlock, firstBlockAfter} from "./commands"

/// Puts wording where the sentence at the cursor stands: in its place while it is only begun, else
/// behind it; behind a quotation as a paragraph of its own. Its first blank is selected, so that
/// typing fills it. Null where there is no place for it.
///
/// @returns the change, and the paragraph that it goes into
export function insertWording(
  state: EditorState,
  {text, blanks}: Marked,
): {tr: Transaction; paragraph: string} | null {
  const block = cursorBlock(state) ?? firstBlockAfter(state)
  if (block === null) return null
  const {tr} = state
  const begin = block.pos + 1
  let at: number
  let paragraph = block.id
  if (block.kind === "quote") {
    const after = block.pos + block.node.nodeSize
    paragraph = newParagraphId()
    tr.insert(after, schema.nodes.block.create({id: paragraph}, schema.text(text)))
    at = after + 1
  } else {
    const offset = Math.max(0, Math.min(state.selection.head - begin, block.node.content.size))
    const {start, end, lead} = placeForWording(block.node.textContent, offset)
    tr.insertText(lead + text, begin + start, begin + end)
    at = begin + start + lead.length
  }
  const first = blanks[0] ?? {start: text.length, end: text.length}
  tr.setSelection(TextSelection.create(tr.doc, at + first.start, at + first.end))
  return {tr: tr.scrollIntoView(), paragraph}
}

/// Puts another word in the place of one in the paragraph of the cursor; null where that word no
/// longer stands there.
export function exchangeWord(
  state: EditorState,
  {start, end}: Span,
  was: string,
  other: string,
): Transaction | null {
  const block = cursorBlock(state)
  const stands = block?.node.textContent.slice(start, end) ?? ""
  if (block === null || stands.toLowerCase() !== was.toLowerCase()) return null
  const isLarge = /^\p{Lu}/u.test(stands)
  const word = isLarge ? other.charAt(0).toUpperCase() + other.slice(1) : other
  const tr = state.tr.insertText(word, block.pos + 1 + start, block.pos + 1 + end)
  return tr.setSelection(TextSelection.create(tr.doc, block.pos + 1 + start + word.length))
}
