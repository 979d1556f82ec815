import {bySeverity, type Checked, type Finding} from "../api/checks"
import type {Deciding} from "../page/deciding"
import {aspectBySection, findingsOf} from "./matrix"
import type {Reviewed} from "./reviewed"
import {sinceReview, type Since} from "./since"

/// Which findings are looked at.
export type Show = "all" | "open" | "new"

/// The findings of a review, those that are looked at now, and the one that is shown in the text.
export class ReviewFindings {
  readonly reviewed: Reviewed
  readonly deciding: Deciding
  checked: Checked = {unread: 0, skipped: [], readings: [], findings: []}
  isChecked = false
  show: Show = "all"
  /// the aspect that the list is narrowed to
  aspect: string | null = null
  picked: Finding | null = null

  constructor(reviewed: Reviewed, deciding: Deciding) {
    this.reviewed = reviewed
    this.deciding = deciding
  }

  /// Takes an answer of the checks. What was picked stays so where it is still found.
  take(checked: Checked): void {
    const {picked} = this
    this.checked = {...checked, findings: bySeverity(checked.findings)}
    this.picked = this.checked.findings.find(({key}) => key === picked?.key) ?? null
    this.isChecked = true
  }

  /// Those that nobody settled.
  get open(): readonly Finding[] {
    return this.checked.findings.filter(
      (finding) => this.deciding.standing(finding).state === "open",
    )
  }

  /// What changed since the last review that was signed off; null where there was none.
  get since(): Since | null {
    return sinceReview(this.deciding.all, this.checked.findings)
  }

  /// Those that the list shows.
  get shown(): readonly Finding[] {
    const findings = this.narrowed
    return this.aspect === null
      ? findings
      : findingsOf(findings, this.aspect, aspectBySection(this.reviewed))
  }

  /// The one that comes after the picked one in the list, going round at its ends.
  after(step: 1 | -1): Finding | null {
    const {shown, picked} = this
    const at = picked === null ? -1 : shown.indexOf(picked)
    const first = step === 1 ? 0 : shown.length - 1
    return shown[at < 0 ? first : (at + step + shown.length) % shown.length] ?? null
  }

  /// Its place among all findings.
  indexOf(finding: Finding | null): number {
    return finding === null ? -1 : this.checked.findings.indexOf(finding)
  }

  private get narrowed(): readonly Finding[] {
    switch (this.show) {
      case "all":
        return this.checked.findings
      case "open":
        return this.open
      case "new":
        return this.since?.fresh ?? []
    }
  }
}
