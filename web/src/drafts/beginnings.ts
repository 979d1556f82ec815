import {reports, type ReportSummary} from "../api/reports"
import type {Form, Forms} from "../api/forms"
import {el, replace} from "../page/elements"
import {select} from "../page/fields"
import {isSameAuthority} from "../text/authority"
import {day} from "../text/dates"

/// What a new draft begins with: the empty sections of its form, or what an earlier report of the
/// same authority says.
export class Beginnings {
  readonly element = el("div")
  /// the report to begin with; null for empty sections
  report: string | null = null
  private readonly forms: Forms
  private readonly changed: () => void
  private all: readonly ReportSummary[] | null = null
  private offered = ""

  /// @param changed called when something else is chosen
  constructor(forms: Forms, changed: () => void) {
    this.forms = forms
    this.changed = changed
  }

  /// The form or the authority may have changed.
  async offer(form: Form | null, authority: string): Promise<void> {
    this.all ??= await reports().catch(() => [])
    const earlier = this.all.filter(
      (report) =>
        form !== null &&
        report.form === form.id &&
        isSameAuthority(report.authority ?? "", authority),
    )
    const now = earlier.map(({report}) => report).join(" ")
    if (now === this.offered) return
    this.offered = now
    this.set(null)
    replace(this.element, earlier.length > 0 && this.choice(earlier))
  }

  private choice(earlier: readonly ReportSummary[]): HTMLElement {
    const control = select(
      [
        ["", "Empty sections of the form"],
        ...earlier.map((report) => [report.report, `The text of ${this.nameOf(report)}`] as const),
      ],
      "",
    )
    control.id = "begin-with"
    control.addEventListener("change", () => {
      this.set(control.value === "" ? null : control.value)
    })
    return el(
      "div",
      {class: "govuk-form-group"},
      el("label", {class: "govuk-label", for: control.id}, "Begin with"),
      el(
        "div",
        {class: "govuk-hint", id: "begin-with-hint"},
        "An earlier report brings its text and its grades; sentences left as they were are pointed out.",
      ),
      control,
    )
  }

  private nameOf({authority, file, published, overall, form}: ReportSummary): string {
    return [
      authority ?? file,
      published === null ? null : day(published),
      overall === null ? null : this.forms.gradeShort(overall, form),
    ]
      .filter((part) => part !== null)
      .join(", ")
  }

  private set(report: string | null): void {
    if (report === this.report) return
    this.report = report
    this.changed()
  }
}
