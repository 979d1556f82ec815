import type {EditorView} from "prosemirror-view"
import type {Checked, Evidence} from "../api/checks"
import type {Forms} from "../api/forms"
import {Findings} from "../check/findings"
import {Readings} from "../check/readings"
import {placedFindings} from "../check/underlines"
import {award, gradeOf} from "../editor/grades"
import {announce} from "../page/announce"
import {el, replace} from "../page/elements"
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
  private readonly view: () => EditorView
  private said: string | null = null

  /// @param view the editor; null while it is not open yet
  /// @param select shows positions of the text
  constructor(
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
    this.findings = new Findings(this.view)
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
