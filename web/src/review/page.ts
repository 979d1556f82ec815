import {checkDraft, checkReport, type Checked} from "../api/checks"
import {draft as fetchDraft} from "../api/drafts"
import {forms} from "../api/forms"
import {report as fetchReport} from "../api/reports"
import type {Page, Visit} from "../page/router"
import {day} from "../text/dates"
import {countWords, plural} from "../text/words"
import {REVIEW_KEYS} from "./keys"
import {Review} from "./review"
import {numberedDraft, reviewedDraft, reviewedReport} from "./reviewed"

/// The review of an imported report.
export async function reportPage(visit: Visit): Promise<Page> {
  const id = visit.params[0] ?? ""
  const [names, report] = await Promise.all([forms(), fetchReport(id)])
  const facts = [
    names.formName(report.form),
    report.published === null ? "no date printed" : day(report.published),
    plural(
      report.sections.reduce((sum, {paragraphs}) => sum + paragraphs.length, 0),
      "paragraph",
    ),
    report.pages === null ? null : plural(report.pages, "page"),
    report.file,
  ].filter((fact) => fact !== null)
  const reviewed = reviewedReport(report, facts)
  const review = new Review(names, reviewed, ["/reports", "Reports"], null, {kind: "reports", id})
  return pageOf(review, "reports", visit, () => checkReport(id))
}

/// The review of a draft, as the report it would become.
export async function draftReviewPage(visit: Visit): Promise<Page> {
  const id = visit.params[0] ?? ""
  const [names, draft] = await Promise.all([forms(), fetchDraft(id)])
  const words = draft.sections.reduce(
    (sum, {paragraphs}) => sum + paragraphs.reduce((n, {text}) => n + countWords(text), 0),
    0,
  )
  const facts = [
    names.formName(draft.form),
    draft.authority,
    `version ${String(draft.revision)}`,
    plural(words, "word"),
  ]
  const numbered = numberedDraft(draft, names.form(draft.form))
  const reviewed = reviewedDraft(numbered, facts, names.form(draft.form))
  const address = `/drafts/${encodeURIComponent(id)}`
  const subject = {kind: "drafts", id} as const
  const review = new Review(names, reviewed, ["/drafts", "Drafts"], address, subject)
  return pageOf(review, "drafts", visit, () => checkDraft(numbered))
}

/// Milliseconds after which it is asked whether all is read.
const UNREAD = 1_500

function pageOf(review: Review, place: string, visit: Visit, check: () => Promise<Checked>): Page {
  return {
    title: review.title,
    place,
    element: review.element,
    keys: REVIEW_KEYS,
    arrive: () => {
      review.arrive(visit.query.get("at"))
      const ask = (again: boolean): void => {
        check().then(
          (checked) => {
            if (visit.left.aborted) return
            if (!again || checked.unread === 0) review.take(checked)
            else review.reading(checked.unread)
            if (checked.unread > 0) setTimeout(ask, UNREAD, true)
          },
          (failure: unknown) => {
            if (visit.left.aborted) return
            if (again) setTimeout(ask, UNREAD, true)
            else review.fail(failure)
          },
        )
      }
      ask(false)
    },
    leave: () => {
      review.leave()
    },
  }
}
