import type {Forms} from "../api/forms"
import {deleteReport, type ReportSummary} from "../api/reports"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {button, controlKey, el, unseen, type Child} from "../page/elements"
import {gradeMark, gradeWord} from "../page/marks"
import {problem} from "../page/problem"
import {shortDay} from "../text/dates"
import {plural} from "../text/words"

/// The library's table, one report a row.
///
/// @param deleted called with the id of a report that is gone
export function reportTable(
  forms: Forms,
  reports: readonly ReportSummary[],
  deleted: (report: string) => void,
): HTMLElement {
  const head = ["Report", "Form", "Published", "Overall", "Grades", "Size", "Warnings"]
  return el(
    "table",
    {class: "table library"},
    el("caption", {class: "govuk-visually-hidden"}, "Reports"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...head.map((name) => el("th", {scope: "col"}, name)),
        el("td", {}, unseen("Actions")),
      ),
    ),
    el("tbody", {}, ...reports.map((report) => row(forms, report, deleted))),
  )
}

/// How a report is called where one line has to do.
export function nameOf(report: ReportSummary): string {
  return report.authority ?? (report.title === "" ? report.file : report.title)
}

function titleOf({title, file}: ReportSummary): string {
  return title === "" ? file : title
}

function row(forms: Forms, report: ReportSummary, deleted: (report: string) => void): HTMLElement {
  const address = `/reports/${encodeURIComponent(report.report)}`
  const remove = button(
    ["Delete", unseen(` ${nameOf(report)}`)],
    () => void removeReport(report, line, deleted),
    {class: "button button--small button--quiet", ...controlKey(report.report, "delete")},
  )
  const line = el(
    "tr",
    {},
    el(
      "th",
      {scope: "row", class: "library__name"},
      el(
        "a",
        {class: "govuk-link", href: address, ...controlKey(report.report, "open")},
        nameOf(report),
      ),
      el("span", {class: "library__title", title: titleOf(report)}, titleOf(report)),
    ),
    el("td", {class: "library__form"}, forms.formName(report.form)),
    el(
      "td",
      {class: "nowrap"},
      report.published === null ? "not printed" : shortDay(report.published),
    ),
    el("td", {class: "library__overall"}, overall(forms, report)),
    el("td", {}, marks(forms, report)),
    el("td", {class: "library__size"}, size(report)),
    el("td", {class: "library__warnings"}, warnings(report)),
    el("td", {class: "library__actions"}, remove),
  )
  return line
}

function overall(forms: Forms, report: ReportSummary): Child {
  if (report.overall === null) return nothing()
  return gradeWord(forms, report.overall, report.form)
}

function marks(forms: Forms, report: ReportSummary): Child {
  const own = report.grades.filter(({aspect}) => aspect !== "overall")
  if (own.length === 0) return nothing()
  return el(
    "ul",
    {class: "marks"},
    ...own.map(({aspect, grade}) => {
      const name = forms.aspectName(aspect, report.form)
      const mark = gradeMark(forms, grade, report.form)
      mark.title = `${name}: ${grade === null ? "not judged" : forms.gradeLabel(grade, report.form)}`
      return el("li", {}, unseen(`${name}: `), mark)
    }),
  )
}

function nothing(): Child {
  return el("span", {class: "quiet"}, el("span", {"aria-hidden": "true"}, "–"), unseen("none"))
}

function size(report: ReportSummary): string {
  return report.pages === null
    ? plural(report.paragraphs, "paragraph")
    : plural(report.pages, "page")
}

function warnings(report: ReportSummary): Child {
  if (report.warnings.length === 0) return nothing()
  return el(
    "details",
    {class: "fold"},
    el("summary", {}, plural(report.warnings.length, "warning")),
    el("ul", {class: "fold__list"}, ...report.warnings.map((warning) => el("li", {}, warning))),
  )
}

async function removeReport(
  report: ReportSummary,
  line: HTMLElement,
  deleted: (report: string) => void,
): Promise<void> {
  const name = nameOf(report)
  const really = await confirmed(
    `Delete the report on ${name}?`,
    [
      el(
        "p",
        {},
        `${report.title} (${report.file}) will no longer be found by any search. The file you imported it from is not touched; it can be imported again.`,
      ),
    ],
    "Delete report",
  )
  if (!really) return
  try {
    await deleteReport(report.report)
    announce(`The report on ${name} is deleted.`)
    deleted(report.report)
  } catch (failure) {
    line.after(el("tr", {}, el("td", {colspan: 8}, problem(failure))))
  }
}
