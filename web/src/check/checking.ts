import {Plugin} from "prosemirror-state"
import type {Node} from "prosemirror-model"
import type {EditorView} from "prosemirror-view"
import {checkDraft, type Checked} from "../api/checks"
import {isAborted, isBusy} from "../api/client"
import type {Draft} from "../text/draft"
import {underline} from "./underlines"

/// Milliseconds of rest after which the draft is checked again.
const REST = 300
/// Milliseconds after which it is tried again when the server did not answer.
const RETRY = 5_000
/// The same, when it only had too much to do.
const RETRY_BUSY = 1_000

/// Has the draft checked whenever the writer rests, one question at a time.
///
/// @param draftOf the draft of a document, as the server is to see it
/// @param told gets every answer, and null when the server gave none
export function checking(
  draftOf: (doc: Node) => Draft,
  told: (view: EditorView, answer: Checked | null) => void,
): Plugin {
  return new Plugin({
    view(view) {
      const checker = new Checker(view, draftOf, told)
      checker.soon(0)
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc) checker.soon(REST)
        },
        destroy: () => {
          checker.close()
        },
      }
    },
  })
}

class Checker {
  private readonly view: EditorView
  private readonly draftOf: (doc: Node) => Draft
  private readonly told: (view: EditorView, answer: Checked | null) => void
  private readonly closing = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined
  private isAsking = false
  private answered: Node | null = null

  constructor(
    view: EditorView,
    draftOf: (doc: Node) => Draft,
    told: (view: EditorView, answer: Checked | null) => void,
  ) {
    this.view = view
    this.draftOf = draftOf
    this.told = told
  }

  soon(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), wait)
  }

  close(): void {
    clearTimeout(this.timer)
    this.closing.abort()
  }

  private async check(): Promise<void> {
    const asked = this.view.state.doc
    if (this.isAsking || asked === this.answered) return
    this.isAsking = true
    try {
      const answer = await checkDraft(this.draftOf(asked), this.closing.signal)
      this.answered = asked
      if (this.view.isDestroyed) return
      this.view.dispatch(underline(this.view.state, asked, answer))
      this.told(this.view, answer)
      if (this.view.state.doc !== asked) this.soon(REST)
    } catch (failure) {
      if (isAborted(failure) || this.view.isDestroyed) return
      this.told(this.view, null)
      this.soon(isBusy(failure) ? RETRY_BUSY : RETRY)
    } finally {
      this.isAsking = false
    }
  }
}
