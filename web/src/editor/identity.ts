import {Plugin, type Transaction} from "prosemirror-state"
import {blocks} from "../text/blocks"
import {keepsLayout} from "../text/edits"
import {isParagraphId, newParagraphId} from "../text/ids"

/// Sees to it that every paragraph has an id and no two the same. Of two with one id, as after a
/// split, the first keeps it.
export function identity(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (transactions.every(keepsLayout)) return null
      return withOwnIds(state.tr)
    },
  })
}

function withOwnIds(tr: Transaction): Transaction | null {
  const taken = new Set<string>()
  const nameless: number[] = []
  for (const {id, pos} of blocks(tr.doc)) {
    if (isParagraphId(id) && !taken.has(id)) taken.add(id)
    else nameless.push(pos)
  }
  if (nameless.length === 0) return null
  for (const pos of nameless) {
    const id = newParagraphId(taken)
    taken.add(id)
    tr.setNodeAttribute(pos, "id", id)
  }
  return tr
}
