import {
  bySeverity,
  checkDraft,
  checkReport,
  type Checked,
  type Finding,
  type Reading,
} from "../api/checks"
import {sentence} from "../api/client"
import type {Subject} from "../api/decisions"
import {draft as fetchDraft} from "../api/drafts"
import {forms, type Forms} from "../api/forms"
import {report as fetchReport} from "../api/reports"
import {announce} from "../page/announce"
import {Deciding} from "../page/deciding"
import {button, el, replace, type Child} from "../page/elements"
import {radioRow} from "../page/fields"
import {FindingList} from "../page/finding-list"
import {takesSingleKeys, type Key} from "../page/keys"
import {severityWord} from "../page/marks"
import {problem} from "../page/problem"
import type {Page, Visit} from "../page/router"
import {SetAside} from "../page/set-aside"
import {day} from "../text/dates"
import {capital, countWords, plural} from "../text/words"
import {ReviewBar} from "./bar"
import {Deciders} from "./decide"
import {aspectBySection, findingsOf, matrix} from "./matrix"
import {reviewOutline} from "./outline"
import {Places} from "./places"
import {reviewedDraft, reviewedReport, type Reviewed} from "./reviewed"
import {ReviewText} from "./text"

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
  const reviewed = reviewedDraft(draft, names.form(draft.form), facts)
  const address = `/drafts/${encodeURIComponent(id)}`
  const subject = {kind: "drafts", id} as const
  const review = new Review(names, reviewed, ["/drafts", "Drafts"], address, subject)
  return pageOf(review, "drafts", visit, () => checkDraft(draft))
}

const KEYS: readonly Key[] = [
  ["n, p", "Next and previous finding (when not typing)"],
  ["F8, Shift+F8", "The same"],
  ["a", "Accept the finding that is shown"],
  ["d", "It is not an issue: dismiss it, with a reason"],
  ["c", "Comment on it"],
  ["Esc", "Close the places"],
]

/// Milliseconds after which it is asked whether all is read.
const UNREAD = 1_500

function pageOf(review: Review, place: string, visit: Visit, check: () => Promise<Checked>): Page {
  return {
    title: review.title,
    place,
    element: review.element,
    keys: KEYS,
    arrive: () => {
      review.arrive(visit.query.get("at"))
      const ask = (again: boolean): void => {
        check().then(
          (checked) => {
            if (visit.left.aborted) return
            if (!again || checked.unread === 0) review.take(checked)
            if (checked.unread > 0) setTimeout(ask, UNREAD, true)
          },
          (failure: unknown) => {
            if (!visit.left.aborted && !again) review.fail(failure)
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

class Review {
  readonly element: HTMLElement
  readonly title: string
  private readonly forms: Forms
  private readonly reviewed: Reviewed
  private readonly outline = el("aside", {class: "review__outline", "aria-label": "Outline"})
  private readonly middle = el("div", {
    class: "review__scroll",
    role: "region",
    "aria-label": "Text of the report",
    tabindex: "0",
  })
  private readonly grades = el("div", {class: "review__grades"})
  private readonly narrowed = el("div")
  private readonly states = el("div", {class: "review__states"})
  private readonly list: FindingList
  private readonly places: Places
  private readonly deciding: Deciding
  private readonly deciders: Deciders
  private readonly bar: ReviewBar
  private readonly aside: SetAside
  private isOpenOnly = false
  private isChecked = false
  private text: ReviewText
  private checked: Checked = {unread: 0, skipped: [], readings: [], findings: []}
  private shown: number | null = null
  private aspect: string | null = null

  /// @param up where the page belongs, as an address and its name
  /// @param editor the address of the editor for a draft; a report has none
  constructor(
    forms: Forms,
    reviewed: Reviewed,
    up: readonly [string, string],
    editor: string | null,
    subject: Subject,
  ) {
    this.forms = forms
    this.reviewed = reviewed
    this.title = reviewed.name
    const show = (id: string): void => {
      if (!this.text.show(id)) announce("This place is not in the text.")
    }
    this.places = new Places(forms, reviewed, show)
    this.deciding = new Deciding(subject, () => {
      this.drawDecided()
    })
    this.deciders = new Deciders(this.deciding)
    this.aside = new SetAside(() => this.deciding)
    this.list = new FindingList(
      (finding, location) => {
        this.pick(this.indexOf(finding), location)
      },
      (finding) => this.deciders.acts(finding),
    )
    this.bar = new ReviewBar(reviewed, up, editor, this.deciding, () =>
      this.openFindings().map(
        ({severity, message}) => `${capital(severityWord(severity))}: ${message}`,
      ),
    )
    this.text = this.drawText()
    this.element = this.layOut()
    document.addEventListener("keydown", this.key)
  }

  arrive(at: string | null): void {
    this.drawOutline()
    replace(
      this.grades,
      el("p", {class: "panel__note"}, "Reading grades and looking for findings …"),
    )
    this.deciding.load().catch((failure: unknown) => {
      announce(sentence(failure))
    })
    if (at === null || !this.text.show(at)) this.element.querySelector<HTMLElement>("h1")?.focus()
  }

  leave(): void {
    document.removeEventListener("keydown", this.key)
  }

  take(checked: Checked): void {
    const shown = this.checked.findings[this.shown ?? -1]?.key
    this.checked = {...checked, findings: bySeverity(checked.findings)}
    const at = this.checked.findings.findIndex(({key}) => key === shown)
    this.shown = at < 0 ? null : at
    const focused = document.activeElement?.textContent
    const {scrollTop} = this.middle
    this.text = this.drawText()
    this.middle.scrollTop = scrollTop
    if (focused === undefined) this.element.focus()
    this.isChecked = true
    this.drawDecided()
    announce(`${plural(checked.findings.length, "finding")}.`)
  }

  /// Draws all that depends on what was decided.
  private drawDecided(): void {
    this.bar.draw(this.isChecked)
    if (!this.isChecked) return
    const open = {...this.checked, findings: this.openFindings()}
    this.drawOutline()
    replace(
      this.grades,
      matrix(
        this.forms,
        this.reviewed,
        open,
        (aspect) => {
          this.goToAspect(aspect)
        },
        (reading) => {
          this.showEvidence(reading)
        },
        (aspect) => {
          this.narrow(aspect)
        },
      ),
    )
    this.text.settle((index) => {
      const finding = this.checked.findings[index]
      return finding !== undefined && this.deciding.isAside(finding)
    })
    this.aside.draw()
    this.drawStates()
    this.narrow(this.aspect)
  }

  private openFindings(): readonly Finding[] {
    return this.checked.findings.filter(
      (finding) => this.deciding.standing(finding).state === "open",
    )
  }

  private drawStates(): void {
    const open = this.openFindings().length
    const settled = this.checked.findings.length - open
    if (settled === 0) this.isOpenOnly = false
    const choice = radioRow(
      "Show",
      [
        ["all", `all ${String(this.checked.findings.length)}`],
        ["open", `open ${String(open)}`],
      ],
      this.isOpenOnly ? "open" : "all",
      (chosen) => {
        this.isOpenOnly = chosen === "open"
        this.narrow(this.aspect)
      },
    )
    if (this.states.contains(document.activeElement)) return
    replace(this.states, settled > 0 && choice)
  }

  fail(failure: unknown): void {
    replace(this.grades, problem(failure))
  }

  private drawText(): ReviewText {
    const text = new ReviewText(this.forms, this.reviewed, this.checked.findings, (finding) => {
      this.pick(finding, null)
    })
    replace(this.middle, text.element)
    return text
  }

  private drawOutline(): void {
    replace(
      this.outline,
      reviewOutline(this.forms, this.reviewed, this.openFindings(), (section) => {
        this.text.show(section)
      }),
    )
  }

  private layOut(): HTMLElement {
    const {warnings} = this.reviewed
    return el(
      "div",
      {class: "review"},
      this.bar.element,
      el(
        "div",
        {class: "review__columns"},
        this.outline,
        el("div", {class: "review__text"}, this.middle, this.places.element),
        el(
          "aside",
          {class: "review__side", "aria-label": "Grades and findings", tabindex: "0"},
          warnings.length > 0 && warningFold(warnings),
          el("h2", {class: "review__head"}, "Grades"),
          this.grades,
          el("h2", {class: "review__head"}, "Findings"),
          this.states,
          this.narrowed,
          this.list.element,
          this.aside.element,
        ),
      ),
    )
  }

  private readonly key = (event: KeyboardEvent): void => {
    const isStep = event.key === "F8" || (/^[np]$/.test(event.key) && takesSingleKeys(event))
    if (isStep) {
      event.preventDefault()
      this.step(event.key === "p" || event.shiftKey ? -1 : 1)
    } else if (event.key === "Escape" && this.places.close()) this.text.mark(null)
    else if (/^[adc]$/.test(event.key) && takesSingleKeys(event)) this.decide(event)
  }

  private decide(event: KeyboardEvent): void {
    const finding = this.checked.findings[this.shown ?? -1]
    if (finding === undefined) {
      announce("No finding is shown. Press n for the next.")
      return
    }
    event.preventDefault()
    if (event.key === "a") this.deciders.accept(finding)
    else if (event.key === "d") void this.deciders.dismiss(finding)
    else void this.deciders.comment(finding)
  }

  private step(by: 1 | -1): void {
    const shown = this.narrowedFindings()
    if (shown.length === 0) {
      announce("Nothing found.")
      return
    }
    const at = shown.findIndex((finding) => this.checked.findings[this.shown ?? -1] === finding)
    const next =
      shown[at < 0 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]
    if (next === undefined) return
    this.pick(this.checked.findings.indexOf(next), null)
    announce(next.message)
  }

  /// @param location the place to go to; null for the first that is in the text
  private pick(index: number, location: number | null): void {
    const finding = this.checked.findings[index]
    if (finding === undefined) return
    this.shown = index
    this.places.finding(finding)
    this.text.mark(index)
    this.list.mark(this.narrowedFindings().indexOf(finding))
    const place =
      location === null
        ? finding.locations.find(({paragraph}) => paragraph !== null)
        : finding.locations[location]
    const id = place?.paragraph ?? place?.section ?? null
    if (id !== null) this.text.show(id)
  }

  private showEvidence(reading: Reading): void {
    this.places.evidence(reading)
    const first = reading.evidence[0]
    if (first !== undefined) this.text.show(first.paragraph)
  }

  private goToAspect(aspect: string): void {
    const section = this.reviewed.sections.find((candidate) => candidate.aspect === aspect)
    if (section === undefined) announce("No section of the text is about this aspect.")
    else this.text.show(section.id)
  }

  private narrow(aspect: string | null): void {
    this.aspect = aspect
    const children: Child[] =
      aspect === null
        ? []
        : [
            el(
              "p",
              {class: "review__narrowed"},
              `Only ${this.forms.aspectName(aspect, this.reviewed.form)}. `,
              button(
                "Show all",
                () => {
                  this.narrow(null)
                },
                {class: "link-button"},
              ),
            ),
          ]
    replace(this.narrowed, ...children)
    const shown = this.narrowedFindings()
    this.list.draw(
      shown,
      this.checked.skipped,
      shown.map((finding) => this.deciding.standing(finding)),
    )
    const picked = this.checked.findings[this.shown ?? -1]
    if (picked !== undefined) this.list.mark(shown.indexOf(picked))
  }

  private narrowedFindings(): readonly Finding[] {
    const findings = this.isOpenOnly ? this.openFindings() : this.checked.findings
    if (this.aspect === null) return findings
    return findingsOf(findings, this.aspect, aspectBySection(this.reviewed))
  }

  private indexOf(shown: number): number {
    const finding = this.narrowedFindings()[shown]
    return finding === undefined ? -1 : this.checked.findings.indexOf(finding)
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
