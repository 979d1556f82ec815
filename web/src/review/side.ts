import type {Reading} from "../api/checks"
import type {Forms} from "../api/forms"
import {button, el, replace} from "../page/elements"
import {radioRow} from "../page/fields"
import {FindingList} from "../page/finding-list"
import {problem} from "../page/problem"
import {SetAside} from "../page/set-aside"
import {plural} from "../text/words"
import {changesFold} from "./changes"
import type {Deciders} from "./decide"
import type {ReviewFindings, Show} from "./findings"
import {matrix} from "./matrix"
import {Subjects} from "./subjects"

/// What can be done from the side of a review.
export interface SideActs {
  readonly goToAspect: (aspect: string) => void
  readonly showEvidence: (reading: Reading) => void
  /// shows a finding by its place in the list, at one of its places
  readonly pick: (shown: number, location: number) => void
  /// shows a paragraph or section in the text
  readonly show: (id: string) => void
}

/// Beside the text: the grades against the readings, and the findings with what was decided.
export class ReviewSide {
  readonly element: HTMLElement
  private readonly forms: Forms
  private readonly findings: ReviewFindings
  private readonly acts: SideActs
  private readonly grades = el("div", {class: "review__grades"})
  private readonly changes = el("div")
  private readonly states = el("div", {class: "review__states"})
  private readonly narrowed = el("div")
  private readonly found = el("h2", {class: "review__head", tabindex: "-1"}, "Findings")
  private readonly list: FindingList
  private readonly aside: SetAside

  constructor(forms: Forms, findings: ReviewFindings, deciders: Deciders, acts: SideActs) {
    this.forms = forms
    this.findings = findings
    this.acts = acts
    this.list = new FindingList(acts.pick, (finding) => deciders.acts(finding))
    this.aside = new SetAside(() => findings.deciding)
    const {warnings} = findings.reviewed
    this.element = el(
      "aside",
      {class: "review__side", "aria-label": "Grades and findings", tabindex: "0"},
      warnings.length > 0 && warningFold(warnings),
      el("h2", {class: "review__head"}, "Grades"),
      this.grades,
      this.found,
      this.changes,
      this.states,
      this.narrowed,
      this.list.element,
      this.aside.element,
      new Subjects(findings.deciding.subject, acts.show).element,
    )
  }

  wait(): void {
    replace(
      this.grades,
      el("p", {class: "panel__note"}, "Reading grades and looking for findings …"),
    )
  }

  fail(failure: unknown): void {
    replace(this.grades, problem(failure))
  }

  /// Draws all that depends on what was found and decided.
  draw(): void {
    const {checked, open, reviewed} = this.findings
    replace(
      this.grades,
      matrix(
        this.forms,
        reviewed,
        {...checked, findings: open},
        this.acts.goToAspect,
        this.acts.showEvidence,
        (aspect) => {
          this.narrow(aspect)
        },
      ),
    )
    this.aside.draw()
    this.drawChanges()
    this.drawStates()
    this.drawList()
  }

  /// Marks the finding that is shown in the text.
  mark(): void {
    const {shown, picked} = this.findings
    if (picked !== null) this.list.mark(shown.indexOf(picked))
  }

  private drawChanges(): void {
    const {since} = this.findings
    // Whoever reads what is gone goes on reading.
    if (this.changes.querySelector("details[open]") !== null) return
    replace(this.changes, since !== null && changesFold(since))
  }

  private drawStates(): void {
    const {checked, open, since} = this.findings
    const settled = checked.findings.length - open.length
    const fresh = since?.fresh.length ?? 0
    const choices: (readonly [Show, string])[] = [["all", `all ${String(checked.findings.length)}`]]
    if (settled > 0) choices.push(["open", `open ${String(open.length)}`])
    if (fresh > 0 && fresh < checked.findings.length) choices.push(["new", `new ${String(fresh)}`])
    if (!choices.some(([show]) => show === this.findings.show)) this.findings.show = "all"
    if (this.states.contains(document.activeElement)) return
    const row = radioRow("Show", choices, this.findings.show, (chosen) => {
      this.findings.show = choices.find(([show]) => show === chosen)?.[0] ?? "all"
      this.drawList()
    })
    replace(this.states, choices.length > 1 && row)
  }

  /// Lists the findings of an aspect only, or all for null, and goes to the list.
  private narrow(aspect: string | null): void {
    this.findings.aspect = aspect
    this.drawList()
    this.found.scrollIntoView({block: "start"})
    this.found.focus({preventScroll: true})
  }

  private drawList(): void {
    const {aspect, shown, checked, deciding, reviewed} = this.findings
    const all = button(
      "Show all",
      () => {
        this.narrow(null)
      },
      {class: "link-button"},
    )
    replace(
      this.narrowed,
      aspect !== null &&
        el(
          "p",
          {class: "review__narrowed"},
          `Only ${this.forms.aspectName(aspect, reviewed.form)}. `,
          all,
        ),
    )
    this.list.draw(
      shown,
      checked.skipped,
      shown.map((finding) => deciding.standing(finding)),
    )
    this.mark()
  }
}

function warningFold(warnings: readonly string[]): HTMLElement {
  return el(
    "details",
    {class: "fold review__warnings"},
    el("summary", {}, `${plural(warnings.length, "warning")} from reading`),
    el("ul", {class: "fold__list"}, ...warnings.map((warning) => el("li", {}, warning))),
  )
}
