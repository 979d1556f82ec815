import {chainCommands} from "prosemirror-commands"
import {keymap} from "prosemirror-keymap"
import {Plugin, type EditorState} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {usualLengths, type Forms} from "../api/forms"
import type {Kept} from "../api/kept"
import {complete} from "../api/suggest"
import {ahead} from "../editor/ahead"
import {bars} from "../editor/bars"
import {cursorBlock, setKind} from "../editor/commands"
import {Outline} from "../editor/outline"
import {Search, toBlank} from "../editor/search"
import {addSection, removeSection} from "../editor/sections"
import {toRow} from "../editor/tables"
import {announce} from "../page/announce"
import {el} from "../page/elements"
import {documentOf} from "../text/document"
import type {Draft} from "../text/draft"
import {AT_ONCE, Rhythm, type Pause} from "../text/pauses"
import {docAttrs} from "../text/schema"
import {DeskBar} from "./bar"
import {Beside} from "./beside"
import {Drawer} from "./drawer"
import {isGreyTextOn} from "./grey-text"
import {FormGuide} from "./guide"
import {deskKeys} from "./keys"
import {Panel} from "./panel"
import {Remarks} from "./remarks"
import {Safekeeping} from "./safekeeping"
import {TextPane} from "./text-pane"
import {WholeDraft} from "./whole"

/// Milliseconds of rest before the outline is counted again.
const OUTLINE_REST = 250

/// The desk: the text of one draft, with its outline on one side and what the program has to say on
/// the other. Puts the parts together; each part knows only itself.
export class Desk {
  readonly element: HTMLElement
  private readonly stored: Draft
  private readonly guide: FormGuide
  private readonly text = new TextPane()
  private readonly outline = new Outline(() => this.text.view)
  private readonly keeping: Safekeeping
  private readonly remarks: Remarks
  private readonly beside: Beside
  private readonly search = new Search(() => this.text.view)
  private readonly whole: WholeDraft
  private readonly panel: Panel
  private readonly outlineDrawer: Drawer
  private readonly bar: DeskBar
  private readonly rhythm = new Rhythm()
  private outlineTimer: ReturnType<typeof setTimeout> | undefined

  constructor(forms: Forms, stored: Draft) {
    const {text} = this
    const view = (): EditorView => text.view
    this.stored = stored
    this.guide = new FormGuide(forms, stored)
    this.keeping = new Safekeeping(forms, stored, this.guide, view)
    this.whole = new WholeDraft(stored.id, text, this.keeping)
    this.remarks = new Remarks(stored.id, forms, this.guide, () => text.viewOrNull, text.select)
    this.beside = new Beside(stored.id, forms, this.guide, view, text.focus)
    this.panel = new Panel(text, this.beside, this.remarks)
    this.outlineDrawer = new Drawer("left", "Outline", this.outline.element, text.focus)
    this.bar = this.barOf(stored.id)
    this.element = this.layOut()
  }

  /// Opens the editor; the page must be in the document.
  open(): void {
    this.text.open({
      doc: documentOf(this.stored, this.guide),
      numbered: this.guide.form.numbered,
      hint: (section, heading) => this.guide.hint(section, heading),
      layout: this.guide,
      grades: this.remarks.readings.inText(),
      plugins: [
        ...this.remarks.findings.plugins,
        bars(this.guide.graded, (aspect) => this.remarks.readings.bar(aspect)),
        this.remarks.watch({draftOf: (doc) => this.keeping.draftOf(doc), pause: this.pause}, () => {
          this.outline.draw(this.remarks.counts)
        }).plugin,
        this.search.plugin,
        ahead({
          isOn: isGreyTextOn,
          ask: complete,
          taken: (text) => {
            announce(`Taken: ${text.trim()}`)
          },
        }),
        keymap({
          Tab: chainCommands(toRow(1), toBlank(1)),
          "Shift-Tab": chainCommands(toRow(-1), toBlank(-1)),
        }),
        this.watching(),
      ],
    })
    this.keeping.start()
    this.showDetails()
    this.remarks.readings.redraw()
    this.outline.draw(this.remarks.counts)
    void this.showLengths()
    this.remarks.findings.list.wait("The draft is being read …")
    this.beside.follow(AT_ONCE)
    this.text.focus()
  }

  close(): void {
    clearTimeout(this.outlineTimer)
    this.keeping.stop()
    this.beside.close()
    this.text.close()
  }

  /// Puts text back that a window which is gone had not saved.
  restore(kept: Kept): void {
    this.keeping.restore(kept)
  }

  /// Shows a paragraph, e.g. one that the review pointed at.
  goTo(paragraph: string): void {
    this.text.goTo(paragraph)
  }

  private readonly pause = ({doc, selection}: EditorState): Pause =>
    this.rhythm.pauseAt(doc, selection.head)

  private barOf(id: string): DeskBar {
    const {status} = this.keeping
    return new DeskBar(
      id,
      [status.element, this.remarks.undo],
      [this.outlineDrawer, this.panel.drawer],
      {
        save: () => this.keeping.save(),
        kind: (kind) => {
          this.text.run(setKind(kind))
        },
        details: () => void this.whole.changeDetails(),
        find: () => {
          this.search.open()
        },
        history: () => void this.whole.showHistory(),
        addSection: () => {
          this.text.run(addSection)
        },
        removeSection: () => {
          if (!this.text.run(removeSection))
            announce("Only a section with no text in it can be removed.")
        },
        remove: () => void this.whole.remove(),
      },
    )
  }

  private layOut(): HTMLElement {
    const {text, panel} = this
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
        el("div", {class: "desk__text"}, this.text.element),
        this.panel.drawer.element,
      ),
    )
    element.addEventListener(
      "keydown",
      deskKeys({
        isInText: (event) => text.holds(event),
        show: (tab) => {
          panel.show(tab)
        },
        enterPanel: () => {
          text.settled(() => {
            panel.enter()
          })
        },
        focusTab: () => {
          panel.focusTab()
        },
        step: (by) => {
          this.remarks.findings.step(by)
        },
        lookUp: () => {
          text.settled(() => {
            panel.lookUp()
          })
        },
        save: () => void this.keeping.save(),
        find: () => {
          text.settled(() => {
            this.search.open()
          })
        },
        toText: text.focus,
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
          this.beside.follow(this.pause(view.state))
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
      if (this.text.isOpen) this.outline.draw(this.remarks.counts)
    } catch {
      this.outline.setUsual([])
    }
  }

  private showDetails(): void {
    const {title, authority} = docAttrs(this.text.view.state.doc)
    this.bar.showTitle(title === "" ? authority || "Untitled draft" : title)
  }
}
