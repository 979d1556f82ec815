import {Plugin, TextSelection} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import {deleteDraft, draft as fetchDraft, exportAddress, saveDraft} from "../api/drafts"
import type {Checked, Evidence} from "../api/checks"
import type {Form, Forms} from "../api/forms"
import {sourceOf, type Hit} from "../api/hits"
import {forget, forgetAll, keep, type Kept} from "../api/kept"
import {checking} from "../check/checking"
import {Findings} from "../check/findings"
import {Readings} from "../check/readings"
import {placedFindings} from "../check/underlines"
import {adopt} from "../editor/adopt"
import {bars} from "../editor/bars"
import {cursorBlock, insertQuotation, setKind} from "../editor/commands"
import {award, gradeOf} from "../editor/grades"
import {Outline} from "../editor/outline"
import {Saver, type SaveState} from "../editor/saving"
import {addSection, removeSection} from "../editor/sections"
import {CHOICES, openEditor} from "../editor/view"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {button, el, replace} from "../page/elements"
import {select} from "../page/fields"
import {countWords, tally} from "../page/finding-list"
import type {Counts} from "../page/marks"
import {problem} from "../page/problem"
import {go} from "../page/router"
import {ComparablePanel} from "../suggest/panel"
import type {Wanted} from "../suggest/following"
import {sectionIndexAt} from "../text/blocks"
import {draftOf, documentOf, numberById} from "../text/document"
import type {Draft, DraftSection, Kind} from "../text/draft"
import {blocksById, range} from "../text/position"
import {docAttrs, sectionAttrs, type DocAttrs, type SectionAttrs} from "../text/schema"
import {askAboutClash} from "./clash"
import {askForDetails} from "./details"
import {Drawer} from "./drawer"
import {menu} from "./menu"
import {SaveStatus} from "./status"
import {Tabs} from "./tabs"

/// Milliseconds of rest before the outline is counted again.
const OUTLINE_REST = 250

/// The desk: the text of one draft, with its outline on one side and what the program has to say on
/// the other. Puts the parts together; each part knows only itself.
export class Desk {
  readonly element: HTMLElement
  private readonly forms: Forms
  private readonly form: Form
  private readonly stored: Draft
  private readonly host = el("div", {class: "desk__editor"})
  private readonly notices = el("div", {class: "desk__notices"})
  private readonly title = el("h1", {class: "desk__title"})
  private readonly status = new SaveStatus()
  private readonly kind = select([...CHOICES, ["other", "Other"]], "paragraph")
  private readonly findings = new Findings(() => this.view)
  private readonly readings: Readings
  private readonly outline = new Outline(() => this.view)
  private readonly comparable: ComparablePanel
  private readonly checksLabel = el("span", {}, "Checks")
  private readonly tabs: Tabs
  private readonly outlineDrawer: Drawer
  private readonly panelDrawer: Drawer
  private readonly saver: Saver
  private opened: EditorView | null = null
  private skipped: readonly string[] = []
  private counts: ReadonlyMap<string, Counts> = new Map()
  private outlineTimer: ReturnType<typeof setTimeout> | undefined
  private said = ""

  constructor(forms: Forms, stored: Draft) {
    this.forms = forms
    this.stored = stored
    this.form = forms.form(stored.form) ?? unknownForm(stored)
    this.readings = new Readings(forms, this.form, {
      awarded: (aspect) => (this.opened === null ? null : gradeOf(this.view.state, aspect)),
      award: (aspect, grade) => {
        this.view.dispatch(award(this.view.state, aspect, grade))
      },
      show: (evidence) => {
        this.showEvidence(evidence)
      },
    })
    this.comparable = new ComparablePanel(forms, {
      wanted: () => this.wanted(),
      insert: (hit) => {
        this.insert(hit)
      },
      back: () => {
        this.toText()
      },
    })
    this.tabs = new Tabs("Beside the text", [
      {
        name: "comparable",
        label: "Comparable",
        element: this.comparable.element,
        shown: (isShown) => {
          if (this.opened !== null) this.comparable.setShown(isShown)
        },
      },
      {name: "checks", label: this.checksLabel, element: this.findings.list.element},
      {name: "grades", label: "Grades", element: this.readings.element},
    ])
    const back = (): void => {
      this.toText()
    }
    this.outlineDrawer = new Drawer("left", "Outline", this.outline.element, back)
    this.panelDrawer = new Drawer("right", "Panel", this.tabs.element, back)
    this.saver = new Saver(stored, this.world())
    this.element = this.layOut()
    this.element.addEventListener("keydown", this.key)
  }

  /// Opens the editor; the page must be in the document.
  open(): void {
    const {form} = this
    const graded = form.scale.length === 0 ? [] : form.aspects.filter((aspect) => aspect.graded)
    this.opened = openEditor(this.host, {
      doc: documentOf(this.stored, (section) => this.beginsWith(section)),
      numbered: form.numbered,
      hint: (section, heading) => this.hint(section, heading),
      plugins: [
        ...this.findings.plugins,
        bars(new Set(graded.map(({id}) => id)), (aspect) => this.readings.bar(aspect)),
        checking(
          (doc) => draftOf(doc, this.frame(), form.numbered),
          (_view, answer) => {
            this.checked(answer)
          },
        ),
        this.watching(),
      ],
    })
    const {revision, updated} = this.stored
    this.status.show({is: "saved", revision, updated})
    this.showDetails()
    this.readings.redraw()
    this.drawOutline()
    this.findings.list.draw([])
    this.comparable.follow(0)
    document.addEventListener("visibilitychange", this.visibility)
    window.addEventListener("pagehide", this.hide)
    window.addEventListener("focus", this.focused)
    this.host.addEventListener("focusout", this.flushQuietly)
    this.toText()
  }

  close(): void {
    document.removeEventListener("visibilitychange", this.visibility)
    window.removeEventListener("pagehide", this.hide)
    window.removeEventListener("focus", this.focused)
    clearTimeout(this.outlineTimer)
    void this.saver.flush()
    this.saver.close()
    this.comparable.close()
    this.opened?.destroy()
  }

  /// Puts text back that a window which is gone had not saved.
  restore(kept: Kept): void {
    this.saver.restore(kept, this.stored)
    const close = button(
      "Close",
      () => {
        replace(this.notices)
        this.toText()
      },
      {class: "button button--small"},
    )
    replace(
      this.notices,
      el(
        "div",
        {class: "notice", role: "status"},
        el(
          "p",
          {},
          "Text that had not been saved was found in this browser and has been put back. Ctrl+Z takes it out again.",
        ),
        close,
      ),
    )
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

  private layOut(): HTMLElement {
    const id = this.stored.id
    this.kind.className = "govuk-select desk__kind"
    this.kind.setAttribute("aria-label", "Kind of paragraph")
    this.kind.addEventListener("change", () => {
      const kind = CHOICES.find(([known]) => known === this.kind.value)?.[0]
      if (kind !== undefined) setKind(kind)(this.view.state, this.view.dispatch)
      this.toText()
    })
    const flush = () => this.saver.flush()
    const bar = el(
      "div",
      {class: "desk__bar"},
      this.outlineDrawer.opener,
      el("a", {class: "govuk-link desk__up", href: "/drafts"}, "Drafts"),
      this.title,
      this.status.element,
      this.kind,
      el(
        "a",
        {class: "button button--small", href: `/drafts/${encodeURIComponent(id)}/review`},
        "Review",
      ),
      menu("Export", [
        {label: "Word document", address: exportAddress(id, "docx"), before: flush},
        {label: "Markdown", address: exportAddress(id, "md"), before: flush},
      ]),
      menu("More", [
        {label: "Title, authority and date", act: () => void this.changeDetails()},
        {
          label: "Add a section after this one",
          act: () => {
            this.run(addSection)
          },
        },
        {
          label: "Remove this section",
          act: () => {
            if (!removeSection(this.view.state, this.view.dispatch))
              announce("Only a section with no text in it can be removed.")
            this.toText()
          },
        },
        {label: "Delete this draft", act: () => void this.remove()},
      ]),
      this.panelDrawer.opener,
    )
    return el(
      "div",
      {class: "desk"},
      bar,
      this.notices,
      el(
        "div",
        {class: "desk__columns"},
        this.outlineDrawer.element,
        el("div", {class: "desk__text"}, this.host),
        this.panelDrawer.element,
      ),
    )
  }

  /// Everything that happens to the text comes by here. It only takes note; the work waits for rest.
  private watching(): Plugin {
    return new Plugin({
      view: () => ({
        update: (view, before) => {
          const {doc, selection} = view.state
          if (before.doc !== doc) {
            this.saver.changed()
            if (before.doc.attrs !== doc.attrs) this.attrsChanged()
          }
          if (before.doc === doc && before.selection.eq(selection)) return
          this.showKind()
          this.comparable.follow()
          clearTimeout(this.outlineTimer)
          this.outlineTimer = setTimeout(() => {
            this.drawOutline()
          }, OUTLINE_REST)
        },
      }),
    })
  }

  private attrsChanged(): void {
    this.readings.redraw()
    this.showDetails()
  }

  private showDetails(): void {
    const {title, authority} = docAttrs(this.view.state.doc)
    this.title.textContent = title === "" ? authority || "Untitled draft" : title
  }

  private showKind(): void {
    const kind = cursorBlock(this.view.state)?.kind
    const isKnown = CHOICES.some(([known]) => known === kind)
    this.kind.value = isKnown ? (kind ?? "paragraph") : "other"
    this.kind.disabled = kind === undefined
  }

  private drawOutline(): void {
    this.outline.draw(this.counts)
  }

  private checked(answer: Checked | null): void {
    if (answer === null) return
    this.skipped = answer.skipped
    this.findings.draw(this.skipped)
    this.readings.take(answer)
    const findings = placedFindings(this.view.state).map(({finding}) => finding)
    const bySection = new Map<string, typeof findings>()
    for (const finding of findings) {
      const sections = new Set(finding.locations.map(({section}) => section ?? ""))
      for (const section of sections)
        bySection.set(section, [...(bySection.get(section) ?? []), finding])
    }
    this.counts = new Map([...bySection].map(([section, found]) => [section, tally(found)]))
    this.drawOutline()
    const said = countWords(findings)
    replace(
      this.checksLabel,
      "Checks",
      findings.length > 0 && el("span", {class: "tab__count"}, ` ${String(findings.length)}`),
    )
    if (said !== this.said && this.said !== "") announce(said)
    this.said = said
  }

  private wanted(): Wanted {
    const {state} = this.view
    const {doc, selection} = state
    const section = doc.child(sectionIndexAt(doc, selection.head))
    const {aspect} = sectionAttrs(section)
    const block = cursorBlock(state)
    const number = block === null ? null : numberById(doc, this.form.numbered).get(block.id)
    return {
      place: number == null ? "this paragraph" : `paragraph ${number}`,
      text: block?.node.textContent ?? "",
      heading: section.firstChild?.textContent ?? "",
      form: this.form.id,
      aspect,
      grade: aspect === null ? null : gradeOf(state, aspect),
    }
  }

  private insert(hit: Hit): void {
    if (!insertQuotation(hit.text, sourceOf(hit))(this.view.state, this.view.dispatch)) return
    announce(`Quotation from ${hit.authority ?? hit.file} inserted.`)
    this.toText()
  }

  private showEvidence({paragraph, quote}: Evidence): void {
    const block = blocksById(this.view.state.doc).get(paragraph)
    if (block === undefined) return
    const at = block.node.textContent.indexOf(quote)
    const span = at < 0 ? {start: 0, end: 0} : {start: at, end: at + quote.length}
    const {from, to} = range(block, span)
    this.select(from, to)
  }

  private select(from: number, to: number): void {
    const selection = TextSelection.create(this.view.state.doc, from, to)
    this.view.dispatch(this.view.state.tr.setSelection(selection).scrollIntoView())
    this.toText()
  }

  private toText(): void {
    this.view.focus()
  }

  private run(command: typeof addSection): void {
    command(this.view.state, this.view.dispatch)
    this.toText()
  }

  private async changeDetails(): Promise<void> {
    const changed = await askForDetails(docAttrs(this.view.state.doc))
    if (changed !== null) this.setDetails(changed)
    this.toText()
  }

  private setDetails(changed: Partial<DocAttrs>): void {
    const {tr} = this.view.state
    for (const [name, value] of Object.entries(changed)) tr.setDocAttribute(name, value)
    this.view.dispatch(tr)
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
      replace(this.notices, problem(failure))
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    const tab = event.altKey && !event.shiftKey && !event.ctrlKey ? event.code : ""
    const name = {Digit1: "comparable", Digit2: "checks", Digit3: "grades"}[tab]
    if (name !== undefined) {
      event.preventDefault()
      this.panelDrawer.open()
      this.tabs.show(name)
      if (!this.host.contains(document.activeElement)) this.tabs.focus()
    } else if (event.key === "ArrowDown" && event.altKey && this.isInText(event)) {
      event.preventDefault()
      this.panelDrawer.open()
      if (this.tabs.current === "comparable") this.comparable.enter()
      else this.tabs.focus()
    } else if (event.key === "F8" && !this.isInText(event)) {
      event.preventDefault()
      this.findings.step(event.shiftKey ? -1 : 1)
    } else if (event.ctrlKey || event.metaKey) this.commandKey(event)
    else if (event.key === "Escape" && !event.defaultPrevented && !this.isInText(event))
      this.toText()
  }

  private commandKey(event: KeyboardEvent): void {
    if (event.key === "k") {
      event.preventDefault()
      const {from, to} = this.view.state.selection
      this.panelDrawer.open()
      this.tabs.show("comparable")
      this.comparable.lookUp(this.view.state.doc.textBetween(from, to, " ").trim())
    } else if (event.key === "s") {
      event.preventDefault()
      void this.saver.flush()
    }
  }

  private isInText(event: Event): boolean {
    return event.target instanceof Node && this.view.dom.contains(event.target)
  }

  private readonly visibility = (): void => {
    if (document.visibilityState === "hidden") void this.saver.flush()
  }

  private readonly hide = (): void => {
    void this.saver.flush()
  }

  private readonly flushQuietly = (event: FocusEvent): void => {
    const isInside = event.relatedTarget instanceof Node && this.host.contains(event.relatedTarget)
    if (!isInside) void this.saver.flush()
  }

  /// Another window may have written while this one was not looked at.
  private readonly focused = (): void => {
    fetchDraft(this.stored.id).then(
      (now) => {
        this.saver.meet(now)
      },
      () => undefined,
    )
  }

  private world(): ConstructorParameters<typeof Saver>[1] {
    const {id} = this.stored
    const {numbered} = this.form
    return {
      current: () => draftOf(this.view.state.doc, this.frame(), numbered),
      normal: (draft) =>
        draftOf(
          documentOf(draft, (section) => this.beginsWith(section)),
          draft,
          numbered,
        ),
      adopt: (draft) => {
        adopt(
          this.view,
          documentOf(draft, (section) => this.beginsWith(section)),
        )
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

  private frame(): Pick<Draft, "id" | "revision" | "updated" | "form"> {
    const {id, updated, form} = this.stored
    return {id, revision: this.saver.revision, updated, form}
  }

  private told(state: SaveState): void {
    this.status.show(state)
    if (state.is !== "clash") return
    const ask = (): void => {
      void askAboutClash(this.forms, state.clashes, state.stored).then((prefer) => {
        if (prefer !== null) {
          replace(this.notices)
          this.saver.settle(prefer)
        }
        this.toText()
      })
    }
    replace(
      this.notices,
      el(
        "div",
        {class: "notice"},
        el("p", {}, "Another window changed the same words. Nothing is saved until you choose."),
        button("Choose", ask, {class: "button button--small"}),
      ),
    )
    ask()
  }

  private hint({aspect}: SectionAttrs, heading: string): string {
    return this.itemOf(heading, aspect)?.hint ?? "Write here."
  }

  private beginsWith(section: DraftSection): Kind {
    return this.itemOf(section.heading, section.aspect)?.kind ?? "paragraph"
  }

  private itemOf(heading: string, aspect: string | null): Form["outline"][number] | undefined {
    const {outline} = this.form
    return (
      outline.find((item) => item.heading === heading) ??
      (aspect === null ? undefined : outline.find((item) => item.aspect === aspect))
    )
  }
}

function unknownForm({form}: Draft): Form {
  return {id: form, name: form, numbered: true, scale: [], aspects: [], outline: []}
}
