import {keymap} from "prosemirror-keymap"
import {Plugin, TextSelection, type Command} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {deleteDraft} from "../api/drafts"
import {usualLengths, type Forms} from "../api/forms"
import {forgetAll, type Kept} from "../api/kept"
import {complete} from "../api/suggest"
import {ahead} from "../editor/ahead"
import {bars} from "../editor/bars"
import {cursorBlock, setKind} from "../editor/commands"
import {Outline} from "../editor/outline"
import {Search, toBlank} from "../editor/search"
import {addSection, removeSection} from "../editor/sections"
import {openEditor} from "../editor/view"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {el} from "../page/elements"
import {sentence} from "../api/client"
import {go} from "../page/router"
import {documentOf} from "../text/document"
import type {Draft} from "../text/draft"
import {blocksById} from "../text/position"
import {docAttrs} from "../text/schema"
import {DeskBar} from "./bar"
import {Beside} from "./beside"
import {askForDetails} from "./details"
import {Drawer} from "./drawer"
import {isGreyTextOn} from "./grey-text"
import {FormGuide} from "./guide"
import {askForRevision} from "./history"
import {deskKeys} from "./keys"
import {Remarks} from "./remarks"
import {Safekeeping} from "./safekeeping"
import {Tabs} from "./tabs"

/// Milliseconds of rest before the outline is counted again.
const OUTLINE_REST = 250

/// The desk: the text of one draft, with its outline on one side and what the program has to say on
/// the other. Puts the parts together; each part knows only itself.
export class Desk {
  readonly element: HTMLElement
  private readonly stored: Draft
  private readonly guide: FormGuide
  private readonly host = el("div", {class: "desk__editor"})
  private readonly outline = new Outline(() => this.view)
  private readonly keeping: Safekeeping
  private readonly remarks: Remarks
  private readonly beside: Beside
  private readonly search = new Search(() => this.view)
  private readonly tabs: Tabs
  private readonly outlineDrawer: Drawer
  private readonly panelDrawer: Drawer
  private readonly bar: DeskBar
  private opened: EditorView | null = null
  private outlineTimer: ReturnType<typeof setTimeout> | undefined

  constructor(forms: Forms, stored: Draft) {
    this.stored = stored
    this.guide = new FormGuide(forms, stored)
    this.keeping = new Safekeeping(forms, stored, this.guide, () => this.view)
    this.remarks = new Remarks(
      stored.id,
      forms,
      this.guide,
      () => this.opened,
      (from, to) => {
        this.select(from, to)
      },
    )
    this.beside = new Beside(stored.id, forms, this.guide, () => this.view, this.toText)
    this.tabs = this.panelTabs()
    this.outlineDrawer = new Drawer("left", "Outline", this.outline.element, this.toText)
    this.panelDrawer = new Drawer("right", "Panel", this.tabs.element, this.toText)
    this.bar = this.barOf(stored.id)
    this.element = this.layOut()
  }

  /// Opens the editor; the page must be in the document.
  open(): void {
    this.opened = openEditor(this.host, {
      doc: documentOf(this.stored, (section) => this.guide.beginsWith(section)),
      numbered: this.guide.form.numbered,
      hint: (section, heading) => this.guide.hint(section, heading),
      plugins: [
        ...this.remarks.findings.plugins,
        bars(this.guide.graded, (aspect) => this.remarks.readings.bar(aspect)),
        this.remarks.watch(
          (doc) => this.keeping.draftOf(doc),
          () => {
            this.outline.draw(this.remarks.counts)
          },
        ).plugin,
        this.search.plugin,
        ahead({
          isOn: isGreyTextOn,
          ask: complete,
          taken: (text) => {
            announce(`Taken: ${text.trim()}`)
          },
        }),
        keymap({Tab: toBlank(1), "Shift-Tab": toBlank(-1)}),
        this.watching(),
      ],
    })
    this.keeping.start()
    this.showDetails()
    this.remarks.readings.redraw()
    this.outline.draw(this.remarks.counts)
    void this.showLengths()
    this.remarks.findings.list.draw([])
    this.beside.follow(0)
    this.toText()
  }

  close(): void {
    clearTimeout(this.outlineTimer)
    this.keeping.stop()
    this.beside.close()
    this.opened?.destroy()
  }

  /// Puts text back that a window which is gone had not saved.
  restore(kept: Kept): void {
    this.keeping.restore(kept)
  }

  /// Shows a paragraph, e.g. one that the review pointed at.
  goTo(paragraph: string): void {
    const block = blocksById(this.view.state.doc).get(paragraph)
    if (block !== undefined) this.select(block.pos + 1, block.pos + 1)
  }

  private get view(): EditorView {
    if (this.opened === null) throw new Error("the editor is not open yet")
    return this.opened
  }

  private panelTabs(): Tabs {
    const {panel, readings, label} = this.remarks
    const {comparable, wording} = this.beside
    const whileOpen = (show: (isShown: boolean) => void) => (isShown: boolean) => {
      if (this.opened !== null) show(isShown)
    }
    return new Tabs("Beside the text", [
      {
        name: "comparable",
        label: "Comparable",
        element: comparable.element,
        shown: whileOpen((isShown) => {
          comparable.setShown(isShown)
        }),
      },
      {
        name: "wording",
        label: "Wording",
        element: wording.element,
        shown: whileOpen((isShown) => {
          wording.setShown(isShown)
        }),
      },
      {name: "checks", label, element: panel},
      {name: "grades", label: "Grades", element: readings.element},
    ])
  }

  private barOf(id: string): DeskBar {
    const {status} = this.keeping
    return new DeskBar(
      id,
      [status.element, this.remarks.undo],
      [this.outlineDrawer, this.panelDrawer],
      {
        save: () => this.keeping.save(),
        kind: (kind) => {
          this.run(setKind(kind))
        },
        details: () => void this.changeDetails(),
        find: () => {
          this.search.open()
        },
        history: () => void this.showHistory(),
        addSection: () => {
          this.run(addSection)
        },
        removeSection: () => {
          if (!this.run(removeSection))
            announce("Only a section with no text in it can be removed.")
        },
        remove: () => void this.remove(),
      },
    )
  }

  private layOut(): HTMLElement {
    const element = el(
      "div",
      {class: "desk"},
      this.bar.element,
      this.keeping.notices,
      this.search.element,
      el(
        "div",
        {class: "desk__columns"},
        this.outlineDrawer.element,
        el("div", {class: "desk__text"}, this.host),
        this.panelDrawer.element,
      ),
    )
    element.addEventListener(
      "keydown",
      deskKeys({
        isInText: (event) => this.isInText(event),
        show: (name) => {
          this.panelDrawer.open()
          this.tabs.show(name)
        },
        enterPanel: () => {
          this.settled(() => {
            this.panelDrawer.open()
            this.enterPanel()
          })
        },
        focusTab: () => {
          this.tabs.focus()
        },
        step: (by) => {
          this.remarks.findings.step(by)
        },
        lookUp: () => {
          this.settled(() => {
            this.lookUp()
          })
        },
        save: () => void this.keeping.save(),
        find: () => {
          this.settled(() => {
            this.search.open()
          })
        },
        toText: this.toText,
      }),
    )
    return element
  }

  /// Everything that happens to the text comes by here. It only takes note; the work waits for rest.
  private watching(): Plugin {
    return new Plugin({
      view: () => ({
        update: (view, before) => {
          const {doc, selection} = view.state
          if (before.doc !== doc) {
            this.keeping.changed()
            if (before.doc.attrs !== doc.attrs) {
              this.remarks.readings.redraw()
              this.showDetails()
            }
          }
          if (before.doc === doc && before.selection.eq(selection)) return
          this.bar.showKind(cursorBlock(view.state)?.kind ?? null)
          this.beside.follow()
          clearTimeout(this.outlineTimer)
          this.outlineTimer = setTimeout(() => {
            this.outline.draw(this.remarks.counts)
          }, OUTLINE_REST)
        },
      }),
    })
  }

  /// How long sections usually are is worth a look, not worth a complaint where it is not known.
  private async showLengths(): Promise<void> {
    try {
      this.outline.setUsual(await usualLengths(this.guide.form.id))
      if (this.opened?.isDestroyed === false) this.outline.draw(this.remarks.counts)
    } catch {
      this.outline.setUsual([])
    }
  }

  private showDetails(): void {
    const {title, authority} = docAttrs(this.view.state.doc)
    this.bar.showTitle(title === "" ? authority || "Untitled draft" : title)
  }

  private enterPanel(): void {
    const {comparable, wording} = this.beside
    const {current} = this.tabs
    if (current === "comparable") comparable.enter()
    else if (current !== "wording" || !wording.enter()) this.tabs.focus()
  }

  private lookUp(): void {
    this.panelDrawer.open()
    this.tabs.show("comparable")
    this.beside.lookUp()
  }

  private select(from: number, to: number): void {
    const selection = TextSelection.create(this.view.state.doc, from, to)
    this.view.dispatch(this.view.state.tr.setSelection(selection).scrollIntoView())
    this.toText()
  }

  private readonly toText = (): void => {
    this.view.focus()
  }

  private run(command: Command): boolean {
    const hasRun = command(this.view.state, this.view.dispatch)
    this.toText()
    return hasRun
  }

  /// Does something that takes the focus from the text once the editor has read where the cursor is:
  /// the browser tells it of a move only after the key that made it.
  private settled(act: () => void): void {
    setTimeout(act, 0)
  }

  private isInText(event: Event): boolean {
    return event.target instanceof Node && this.view.dom.contains(event.target)
  }

  private async changeDetails(): Promise<void> {
    const changed = await askForDetails(docAttrs(this.view.state.doc))
    if (changed !== null) {
      const {tr} = this.view.state
      for (const [name, value] of Object.entries(changed)) tr.setDocAttribute(name, value)
      this.view.dispatch(tr)
    }
    this.toText()
  }

  private async showHistory(): Promise<void> {
    try {
      await this.keeping.save()
      const back = await askForRevision(this.keeping.draftOf(this.view.state.doc))
      if (back !== null) {
        this.keeping.bringBack(back)
        announce(`Version ${String(back.revision)} is back. Undo takes it away again.`)
      }
    } catch (failure) {
      this.keeping.notice(sentence(failure))
    }
    this.toText()
  }

  private async remove(): Promise<void> {
    const really = await confirmed(
      "Delete this draft?",
      [el("p", {}, "The draft goes with every version of it. It cannot be brought back.")],
      "Delete draft",
    )
    if (!really) return
    try {
      await deleteDraft(this.stored.id)
      forgetAll(this.stored.id)
      go("/drafts", "replace")
    } catch (failure) {
      this.keeping.notice(sentence(failure))
    }
  }
}
