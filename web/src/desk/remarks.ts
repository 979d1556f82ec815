import type {EditorView} from "prosemirror-view"
import type {Checked, Evidence, Finding} from "../api/checks"
import {sentence} from "../api/client"
import type {Scope} from "../api/decisions"
import {Checking, type CheckHow} from "../check/checking"
import {Deciding} from "../page/deciding"
import {SetAside} from "../page/set-aside"
import type {Forms} from "../api/forms"
import {Findings} from "../check/findings"
import {Readings} from "../check/readings"
import {placedFindings} from "../check/underlines"
import {award, gradeOf} from "../editor/grades"
import {announce} from "../page/announce"
import {button, el, replace} from "../page/elements"
import {countWords, tally} from "../page/finding-list"
import type {Counts} from "../page/marks"
import {blocksById, range} from "../text/position"
import type {FormGuide} from "./guide"

/// What the program has to say about the draft as a whole: findings and grade readings, with their
/// counts for the outline and the tab.
export class Remarks {
  readonly findings: Findings
  readonly readings: Readings
  readonly label = el("span", {}, "Checks")
  /// the findings of each section, by its id
  counts: ReadonlyMap<string, Counts> = new Map()
  /// the panel of the findings, with what was set aside
  readonly panel: HTMLElement
  /// says what was just set aside, with the way back
  readonly undo = el("span", {class: "desk__undo"})
  private readonly deciding: Deciding
  private readonly aside: SetAside
  private checking: Checking | null = null
  private readonly view: () => EditorView
  private said: string | null = null

  /// @param draft the id of the draft, under which decisions are recorded
  /// @param view the editor; null while it is not open yet
  /// @param select shows positions of the text
  constructor(
    draft: string,
    forms: Forms,
    guide: FormGuide,
    view: () => EditorView | null,
    select: (from: number, to: number) => void,
  ) {
    this.view = () => {
      const open = view()
      if (open === null) throw new Error("the editor is not open yet")
      return open
    }
    this.deciding = new Deciding({kind: "drafts", id: draft}, () => {
      this.aside.draw()
      this.checking?.again()
    })
    this.aside = new SetAside(() => this.deciding)
    this.findings = new Findings(this.view, {
      dismiss: (finding, scope) => {
        this.setAside(
          this.deciding.dismiss(finding, scope),
          scope === "here" ? "Dismissed." : "Dismissed everywhere in this report.",
          () => this.takeBack(finding, scope),
        )
      },
      know: (finding) => {
        const word = finding.term ?? ""
        this.setAside(this.deciding.addWord(finding), `“${word}” is in the dictionary.`, () =>
          this.deciding.removeWord(word),
        )
      },
    })
    this.panel = el("div", {}, this.findings.list.element, this.aside.element)
    this.readings = new Readings(forms, guide.form, {
      awarded: (aspect) => {
        const open = view()
        return open === null ? null : gradeOf(open.state, aspect)
      },
      award: (aspect, grade) => {
        this.view().dispatch(award(this.view().state, aspect, grade))
      },
      show: (evidence) => {
        this.show(evidence, select)
      },
    })
  }

  /// Fetches what was decided before, and sees to it that what is set aside is not shown.
  ///
  /// @param told gets the answers that are shown
  watch(how: Pick<CheckHow, "draftOf" | "pause">, told: () => void): Checking {
    this.checking = new Checking({
      ...how,
      isAside: (finding) => this.deciding.isAside(finding),
      told: (_view, answer) => {
        if (answer === null) return
        this.take(answer)
        told()
      },
    })
    this.deciding.load().catch((failure: unknown) => {
      announce(sentence(failure))
    })
    return this.checking
  }

  private setAside(done: Promise<boolean>, said: string, back: () => Promise<boolean>): void {
    done.then(
      (isDone) => {
        if (!isDone) return
        announce(said)
        const undo = button(
          "Undo",
          () => {
            replace(this.undo)
            this.setAside(back(), "Taken back.", () => Promise.resolve(false))
            this.view().focus()
          },
          {class: "link-button"},
        )
        replace(this.undo, `${said} `, said !== "Taken back." && undo)
      },
      (failure: unknown) => {
        replace(this.undo, sentence(failure))
        announce(sentence(failure))
      },
    )
  }

  private takeBack(finding: Finding, scope: Scope): Promise<boolean> {
    const target = scope === "here" ? finding.key : finding.words
    const dismissed = this.deciding.dismissed.find((decision) => decision.target === target)
    return dismissed === undefined ? Promise.resolve(false) : this.deciding.undo(dismissed)
  }

  /// Takes an answer of the check. The text may have changed since; what no longer stands in it is
  /// left out.
  take(answer: Checked): void {
    this.findings.draw(answer.skipped)
    this.readings.take(answer)
    const findings = placedFindings(this.view().state).map(({finding}) => finding)
    const bySection = new Map<string, typeof findings>()
    for (const finding of findings)
      for (const section of new Set(finding.locations.map((place) => place.section ?? "")))
        bySection.set(section, [...(bySection.get(section) ?? []), finding])
    this.counts = new Map([...bySection].map(([section, found]) => [section, tally(found)]))
    replace(
      this.label,
      "Checks",
      findings.length > 0 && el("span", {class: "tab__count"}, ` ${String(findings.length)}`),
    )
    const said = countWords(findings)
    if (this.said !== null && said !== this.said) announce(said)
    this.said = said
  }

  private show({paragraph, quote}: Evidence, select: (from: number, to: number) => void): void {
    const block = blocksById(this.view().state.doc).get(paragraph)
    if (block === undefined) return
    const at = block.node.textContent.indexOf(quote)
    const {from, to} = range(block, {start: Math.max(0, at), end: Math.max(0, at + quote.length)})
    select(from, at < 0 ? from : to)
  }
}
