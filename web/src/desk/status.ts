import {sentence} from "../api/client"
import type {SaveState} from "../editor/saving"
import {announce} from "../page/announce"
import {el, replace} from "../page/elements"
import {clock} from "../text/dates"

/// The line that says where the text is: `saved 10:42 · version 31`. It speaks up only when something
/// is wrong and when it is right again; not at every save.
export class SaveStatus {
  readonly element = el("p", {class: "save-status"})
  private isTrouble = false
  private shown: SaveState["is"] | null = null

  /// Called at every key; there is something to do only when it says something else.
  show(state: SaveState): void {
    if (state.is === "typing" && this.shown === "typing") return
    this.shown = state.is
    this.element.className = `save-status save-status--${state.is}`
    replace(this.element, words(state), state.is === "saved" && version(state.revision))
    const isTrouble = state.is === "offline" || state.is === "gone" || state.is === "clash"
    if (isTrouble && !this.isTrouble) announce(words(state))
    if (this.isTrouble && state.is === "saved") announce("Saved again.")
    if (isTrouble || state.is === "saved") this.isTrouble = isTrouble
  }
}

/// Left out where there is little room.
function version(revision: number): HTMLElement {
  return el("span", {class: "save-status__version"}, ` · version ${String(revision)}`)
}

function words(state: SaveState): string {
  switch (state.is) {
    case "saved":
      return `Saved ${clock(state.updated)}`
    case "typing":
      return "Not saved yet"
    case "saving":
      return "Saving …"
    case "offline":
      return state.isKept
        ? `Not saved; kept in this browser, and tried again. ${sentence(state.failure)}`
        : `Not saved, and this browser has no room to keep a copy. Leave this page open. ${sentence(state.failure)}`
    case "gone":
      return "This draft was deleted in another window. Copy what you need from here; it is no longer saved."
    case "clash":
      return "Changed in another window as well: choose what shall stand"
  }
}
