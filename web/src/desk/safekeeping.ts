import type {EditorView} from "prosemirror-view"
import {draft as fetchDraft, saveDraft} from "../api/drafts"
import type {Forms} from "../api/forms"
import {forget, keep, type Kept} from "../api/kept"
import {adopt} from "../editor/adopt"
import {Saver, type SaveState} from "../editor/saving"
import {button, el, replace, type Child} from "../page/elements"
import {documentOf, draftOf} from "../text/document"
import type {Draft} from "../text/draft"
import {askAboutClash} from "./clash"
import type {FormGuide} from "./guide"
import {SaveStatus} from "./status"

/// Sees to it that nothing typed is lost, and says how things stand: the saving, the copy in the
/// browser, other windows, and what a window that is gone left behind.
export class Safekeeping {
  readonly status = new SaveStatus()
  readonly notices = el("div", {class: "desk__notices"})
  private readonly forms: Forms
  private readonly stored: Draft
  private readonly guide: FormGuide
  private readonly view: () => EditorView
  private readonly saver: Saver

  constructor(forms: Forms, stored: Draft, guide: FormGuide, view: () => EditorView) {
    this.forms = forms
    this.stored = stored
    this.guide = guide
    this.view = view
    this.saver = new Saver(stored, this.world())
  }

  /// The draft of a document, as the server is to have it.
  draftOf(doc: EditorView["state"]["doc"]): Draft {
    const {id, updated, form} = this.stored
    const frame = {id, revision: this.saver.revision, updated, form}
    return draftOf(doc, frame, this.guide.form.numbered)
  }

  start(): void {
    const {revision, updated} = this.stored
    this.status.show({is: "saved", revision, updated})
    document.addEventListener("visibilitychange", this.visibility)
    window.addEventListener("pagehide", this.flush)
    window.addEventListener("blur", this.flush)
    window.addEventListener("focus", this.lookAgain)
  }

  /// Saves what is left; the text must still be there.
  stop(): void {
    document.removeEventListener("visibilitychange", this.visibility)
    window.removeEventListener("pagehide", this.flush)
    window.removeEventListener("blur", this.flush)
    window.removeEventListener("focus", this.lookAgain)
    this.flush()
    this.saver.close()
  }

  changed(): void {
    this.saver.changed()
  }

  save(): Promise<void> {
    return this.saver.flush()
  }

  /// Puts text back that a window which is gone had not saved.
  restore(kept: Kept): void {
    this.saver.restore(kept, this.stored)
    this.notice(
      "Text that had not been saved was found in this browser and has been put back. Ctrl+Z takes it out again.",
      button("Close", this.dismiss, {class: "button button--small"}),
    )
  }

  /// Puts an earlier state in place of the text; undo takes it back.
  bringBack(draft: Draft): void {
    adopt(this.view(), documentOf(draft, this.guide))
  }

  /// Shows a line above the text until it is dismissed or another takes its place.
  notice(text: string, ...more: readonly Child[]): void {
    replace(this.notices, el("div", {class: "notice", role: "status"}, el("p", {}, text), ...more))
  }

  private readonly dismiss = (): void => {
    replace(this.notices)
    this.view().focus()
  }

  private readonly flush = (): void => {
    void this.saver.flush()
  }

  private readonly visibility = (): void => {
    if (document.visibilityState === "hidden") this.flush()
  }

  /// Another window may have written while this one was not looked at.
  private readonly lookAgain = (): void => {
    fetchDraft(this.stored.id).then(
      (now) => {
        this.saver.meet(now)
      },
      () => undefined,
    )
  }

  private world(): ConstructorParameters<typeof Saver>[1] {
    const {id} = this.stored
    const documentFor = (draft: Draft) => documentOf(draft, this.guide)
    return {
      current: () => this.draftOf(this.view().state.doc),
      normal: (draft) => draftOf(documentFor(draft), draft, this.guide.form.numbered),
      adopt: (draft) => {
        adopt(this.view(), documentFor(draft))
      },
      put: saveDraft,
      keep: (kept) => keep(id, kept),
      forget: () => {
        forget(id)
      },
      tell: (state) => {
        this.told(state)
      },
      now: () => new Date(),
    }
  }

  private told(state: SaveState): void {
    this.status.show(state)
    if (state.is === "clash") this.ask(state)
  }

  private ask(state: Extract<SaveState, {is: "clash"}>): void {
    const choose = (): void => {
      void askAboutClash(this.forms, state.clashes, state.stored).then((prefer) => {
        if (prefer !== null) {
          replace(this.notices)
          this.saver.settle(prefer)
        }
        this.view().focus()
      })
    }
    this.notice(
      "Another window changed the same words. Nothing is saved until you choose.",
      button("Choose", choose, {class: "button button--small"}),
    )
    choose()
  }
}
