import {sentence} from "../api/client"
import {deleteDraft} from "../api/drafts"
import {forgetAll} from "../api/kept"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {el} from "../page/elements"
import {go} from "../page/router"
import {docAttrs, setDocAttrs} from "../text/schema"
import {askForDetails} from "./details"
import {askForRevision} from "./history"
import type {Safekeeping} from "./safekeeping"
import type {TextPane} from "./text-pane"

/// What is done with a draft as a whole.
export class WholeDraft {
  private readonly id: string
  private readonly text: TextPane
  private readonly keeping: Safekeeping

  constructor(id: string, text: TextPane, keeping: Safekeeping) {
    this.id = id
    this.text = text
    this.keeping = keeping
  }

  async changeDetails(): Promise<void> {
    const {view} = this.text
    const changed = await askForDetails(docAttrs(view.state.doc))
    if (changed !== null) {
      const {tr} = view.state
      setDocAttrs(tr, changed)
      view.dispatch(tr)
    }
    this.text.focus()
  }

  async showHistory(): Promise<void> {
    try {
      await this.keeping.save()
      const back = await askForRevision(this.keeping.draftOf(this.text.view.state.doc))
      if (back !== null) {
        this.keeping.bringBack(back)
        announce(`Version ${String(back.revision)} is back. Undo takes it away again.`)
      }
    } catch (failure) {
      this.keeping.notice(sentence(failure))
    }
    this.text.focus()
  }

  async remove(): Promise<void> {
    const really = await confirmed(
      "Delete this draft?",
      [el("p", {}, "The draft goes with every version of it. It cannot be brought back.")],
      "Delete draft",
    )
    if (!really) return
    try {
      await deleteDraft(this.id)
      forgetAll(this.id)
      go("/drafts", "replace")
    } catch (failure) {
      this.keeping.notice(sentence(failure))
    }
  }
}
