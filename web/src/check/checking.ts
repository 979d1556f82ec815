import {Plugin, type EditorState} from "prosemirror-state"
import type {Node} from "prosemirror-model"
import type {EditorView} from "prosemirror-view"
import {checkDraft, type Checked, type Finding} from "../api/checks"
import {isAborted, isBusy} from "../api/client"
import type {Draft} from "../text/draft"
import type {Pause} from "../text/pauses"
import {underline} from "./underlines"

/// Milliseconds after which what was still being read is asked for, at the least.
const UNREAD = 1_000
/// How much longer than its answer took the next look at what was being read waits: reading a long
/// draft takes a while, and asking all the time would slow it.
const LONGER = 3
/// Milliseconds after which it is tried again when the server did not answer.
const RETRY = 5_000
/// The same, when it only had too much to do.
const RETRY_BUSY = 1_000

/// What checking needs to know.
export interface CheckHow {
  /// the draft of a document, as the server is to see it
  readonly draftOf: (doc: Node) => Draft
  /// how long the writer pauses where the cursor stands
  readonly pause: (state: EditorState) => Pause
  /// whether somebody set a finding aside, so that it is not shown
  readonly isAside: (finding: Finding) => boolean
  /// gets every answer, and null when the server gave none
  readonly told: (view: EditorView, answer: Checked | null) => void
}

/// Has the draft checked whenever the writer rests, one question at a time.
export class Checking {
  readonly plugin: Plugin
  private checker: Checker | null = null

  constructor(how: CheckHow) {
    this.plugin = new Plugin({
      view: (view) => {
        const checker = (this.checker = new Checker(view, how))
        checker.soon(0)
        return {
          update: (_view, before) => {
            if (before.doc !== view.state.doc) checker.changed()
          },
          destroy: () => {
            checker.close()
          },
        }
      },
    })
  }

  /// Shows the last answer again, after something was set aside or taken back.
  again(): void {
    this.checker?.show()
  }
}

class Checker {
  private readonly view: EditorView
  private readonly how: CheckHow
  private last: Answered | null = null
  /// an answer that is shown when the keys rest
  private held: Answered | null = null
  private readonly closing = new AbortController()
  private asking: ReturnType<typeof setTimeout> | undefined
  private showing: ReturnType<typeof setTimeout> | undefined
  private isAsking = false
  private changedAt = 0
  private restAt = 0

  constructor(view: EditorView, how: CheckHow) {
    this.view = view
    this.how = how
  }

  /// Puts the last answer on the text, without what was set aside.
  show(): void {
    if (this.last === null || this.view.isDestroyed) return
    const {asked, answer} = this.last
    const findings = answer.findings.filter((finding) => !this.how.isAside(finding))
    const shown = {...answer, findings}
    this.view.dispatch(underline(this.view.state, asked, shown))
    this.how.told(this.view, shown)
  }

  /// Something was typed.
  changed(): void {
    const {ask, show} = this.how.pause(this.view.state)
    this.changedAt = performance.now()
    this.restAt = this.changedAt + show
    this.soon(ask)
    if (this.held !== null) this.showAtRest()
  }

  soon(wait: number): void {
    clearTimeout(this.asking)
    this.asking = setTimeout(() => void this.check(), wait)
  }

  close(): void {
    clearTimeout(this.asking)
    clearTimeout(this.showing)
    this.closing.abort()
  }

  private async check(): Promise<void> {
    const asked = this.view.state.doc
    const known = this.held ?? this.last
    if (this.isAsking || (asked === known?.asked && known.answer.unread === 0)) return
    this.isAsking = true
    const began = performance.now()
    try {
      const answer = await checkDraft(this.how.draftOf(asked), this.closing.signal)
      if (this.view.isDestroyed) return
      this.held = {asked, answer}
      this.showAtRest()
      // Who paused while this was asked has waited long enough.
      const now = performance.now()
      if (this.view.state.doc !== asked)
        this.soon(Math.max(0, this.how.pause(this.view.state).ask - (now - this.changedAt)))
      else if (answer.unread > 0) this.soon(Math.max(UNREAD, LONGER * (now - began)))
    } catch (failure) {
      if (isAborted(failure) || this.view.isDestroyed) return
      this.how.told(this.view, null)
      this.soon(isBusy(failure) ? RETRY_BUSY : RETRY)
    } finally {
      this.isAsking = false
    }
  }

  private showAtRest(): void {
    clearTimeout(this.showing)
    const left = this.restAt - performance.now()
    if (left > 0)
      this.showing = setTimeout(() => {
        this.showHeld()
      }, left)
    else this.showHeld()
  }

  private showHeld(): void {
    this.last = this.held
    this.held = null
    this.show()
  }
}

/// What the server said of a document.
interface Answered {
  readonly asked: Node
  readonly answer: Checked
}
