import {draft as fetchDraft} from "../api/drafts"
import {forms} from "../api/forms"
import {orphans} from "../api/kept"
import type {Page, Visit} from "../page/router"
import {sameContent} from "../text/draft"
import {Desk} from "./desk"

/// The page on which a draft is written.
export async function deskPage(visit: Visit): Promise<Page> {
  const id = visit.params[0] ?? ""
  const [names, stored, left] = await Promise.all([forms(), fetchDraft(id), orphans(id)])
  const desk = new Desk(names, stored)
  return {
    title: stored.title === "" ? "Draft" : stored.title,
    place: "drafts",
    element: desk.element,
    keys: DESK_KEYS,
    arrive: () => {
      desk.open()
      for (const {kept, release} of left) {
        release()
        if (!sameContent(kept.mine, stored)) desk.restore(kept)
      }
      const at = visit.query.get("at")
      if (at !== null) desk.goTo(at)
    },
    leave: () => {
      desk.close()
    },
  }
}

const DESK_KEYS = [
  ["Alt+1", "Comparable findings"],
  ["Alt+2", "Wording for the sentence at the cursor"],
  ["Alt+3", "Checks"],
  ["Alt+4", "Grades"],
  ["Alt+↓", "From the text into the panel; ↑ and ↓ go from hit to hit"],
  ["Enter", "In the panel: insert the quotation with its source, or the wording"],
  ["Esc", "Back to the text, where the cursor was"],
  ["F8, Shift+F8", "Next and previous finding, with its reason"],
  ["Alt+D", "Dismiss the finding at the cursor"],
  ["Ctrl+K", "Look up the selected words in past reports"],
  ["Ctrl+F", "Find and replace in this draft"],
  ["Tab or →", "While grey text stands ahead of the cursor: take it (Alt+2 has its switch)"],
  ["Tab, Shift+Tab", "In the text: next and previous blank, such as [name]"],
  ["Ctrl+Z, Ctrl+Y", "Undo and redo, grades too"],
  ["Ctrl+Alt+1 … 6", "Paragraph, bullet, recommendation, strength, weakness, quotation"],
  ["- and a space", "At the start of a paragraph: a bullet"],
  ["Ctrl+S", "Save now (it is saved as you type)"],
] as const
