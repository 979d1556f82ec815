import type {Checked, Finding, Reading} from "../api/checks"
import {sentence} from "../api/client"
import type {Subject} from "../api/decisions"
import type {Forms} from "../api/forms"
import {announce} from "../page/announce"
import {Deciding} from "../page/deciding"
import {el, replace} from "../page/elements"
import {severityWord} from "../page/marks"
import {capital, plural} from "../text/words"
import {ReviewBar} from "./bar"
import {Deciders} from "./decide"
import {ReviewFindings} from "./findings"
import {reviewKeys} from "./keys"
import {reviewOutline} from "./outline"
import {Pages} from "./pages"
import {Places} from "./places"
import type {Reviewed} from "./reviewed"
import {ReviewSide} from "./side"
import {ReviewText} from "./text"

/// The review of a text: outline, text and places, grades and findings. Puts the parts together.
export class Review {
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
  private readonly findings: ReviewFindings
  private readonly deciding: Deciding
  private readonly deciders: Deciders
  private readonly places: Places
  private readonly side: ReviewSide
  private readonly pages: Pages | null
  private readonly bar: ReviewBar
  private text: ReviewText
  private readonly key: (event: KeyboardEvent) => void

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
    this.deciding = new Deciding(subject, () => {
      this.drawDecided()
    })
    this.findings = new ReviewFindings(reviewed, this.deciding)
    this.deciders = new Deciders(this.deciding)
    const show = (id: string): void => {
      if (!this.text.show(id)) announce("This place is not in the text.")
    }
    this.places = new Places(forms, reviewed, show)
    this.side = new ReviewSide(forms, this.findings, this.deciders, {
      goToAspect: (aspect) => {
        this.goToAspect(aspect)
      },
      showEvidence: (reading) => {
        this.showEvidence(reading)
      },
      pick: (shown, location) => {
        this.pick(this.findings.shown[shown] ?? null, location)
      },
      show,
    })
    this.pages = reviewed.printed === null ? null : new Pages(reviewed, reviewed.printed, show)
    this.bar = new ReviewBar(reviewed, up, editor, this.deciding, {
      open: () =>
        this.findings.open.map(
          ({severity, message}) => `${capital(severityWord(severity))}: ${message}`,
        ),
      showPages:
        this.pages === null
          ? null
          : (isOn) => {
              this.showPages(isOn)
            },
    })
    this.text = this.drawText()
    this.middle.addEventListener("scroll", () => {
      if (this.pages?.isShown === true)
        requestAnimationFrame(() => {
          this.followText()
        })
    })
    this.element = this.layOut()
    this.key = reviewKeys({
      step: (by) => {
        this.step(by)
      },
      decide: (how) => this.decide(how),
      close: () => {
        if (this.places.close()) this.text.mark(null)
      },
    })
    document.addEventListener("keydown", this.key)
  }

  arrive(at: string | null): void {
    this.drawOutline()
    this.side.wait()
    this.deciding.load().catch((failure: unknown) => {
      announce(sentence(failure))
    })
    if (at === null || !this.text.show(at)) this.element.querySelector<HTMLElement>("h1")?.focus()
  }

  leave(): void {
    document.removeEventListener("keydown", this.key)
  }

  take(checked: Checked): void {
    this.findings.take(checked)
    const {scrollTop} = this.middle
    const focused = this.text.focused()
    this.text = this.drawText()
    if (focused !== null) this.text.show(focused)
    this.middle.scrollTop = scrollTop
    this.drawDecided()
    announce(`${plural(checked.findings.length, "finding")}.`)
  }

  /// So many paragraphs are still being read for spelling and grammar.
  reading(unread: number): void {
    this.bar.draw(unread, this.findings.isChecked)
  }

  fail(failure: unknown): void {
    this.side.fail(failure)
  }

  /// Draws all that depends on what was decided.
  private drawDecided(): void {
    this.bar.draw(this.findings.checked.unread, this.findings.isChecked)
    if (!this.findings.isChecked) return
    this.drawOutline()
    this.text.settle((index) => {
      const finding = this.findings.checked.findings[index]
      return finding !== undefined && this.deciding.isAside(finding)
    })
    this.side.draw()
  }

  private drawText(): ReviewText {
    const {findings} = this.findings.checked
    const text = new ReviewText(this.forms, this.reviewed, findings, (index) => {
      this.pick(findings[index] ?? null, null)
    })
    replace(this.middle, text.element)
    return text
  }

  private drawOutline(): void {
    replace(
      this.outline,
      reviewOutline(this.forms, this.reviewed, this.findings.open, (section) => {
        this.text.show(section)
      }),
    )
  }

  private layOut(): HTMLElement {
    return el(
      "div",
      {class: "review"},
      this.bar.element,
      el(
        "div",
        {class: "review__columns"},
        this.outline,
        el("div", {class: "review__text"}, this.middle, this.places.element),
        this.side.element,
        this.pages?.element ?? null,
      ),
    )
  }

  /// Shows the pages as printed in the place of grades and findings, or those again.
  private showPages(isOn: boolean): void {
    if (this.pages === null) return
    this.pages.element.hidden = !isOn
    this.side.element.hidden = isOn
    this.followText()
  }

  private followText(): void {
    const {top, height} = this.middle.getBoundingClientRect()
    const here = this.text.at(top + height * 0.2)
    if (here !== null) this.pages?.follow(here)
  }

  private decide(how: "accept" | "dismiss" | "comment"): boolean {
    const {picked} = this.findings
    if (picked === null) {
      announce("No finding is shown. Press n for the next.")
      return false
    }
    if (how === "accept") this.deciders.accept(picked)
    else if (how === "dismiss") void this.deciders.dismiss(picked)
    else void this.deciders.comment(picked)
    return true
  }

  private step(by: 1 | -1): void {
    const next = this.findings.after(by)
    if (next === null) {
      announce("Nothing found.")
      return
    }
    this.pick(next, null)
    announce(next.message)
  }

  /// @param location the place to go to; null for the first that is in the text
  private pick(finding: Finding | null, location: number | null): void {
    if (finding === null) return
    this.findings.picked = finding
    this.places.finding(finding)
    this.text.mark(this.findings.indexOf(finding))
    this.side.mark()
    this.pages?.mark(finding.locations.flatMap(({paragraph}) => paragraph ?? []))
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
}
