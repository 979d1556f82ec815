import type {Finding} from "../api/checks"
import {el, unseen, type Child} from "../page/elements"
import {gradeMark} from "../page/marks"
import type {Forms} from "../api/forms"
import type {ReportParagraph, ReportSection} from "../api/reports"
import {cut, type Span} from "../text/span"
import type {Kind} from "../text/draft"
import type {Reviewed} from "./reviewed"

/// The text of a report with its findings marked in it.
export class ReviewText {
  readonly element = el("div", {class: "report-text", lang: "en-GB"})
  private readonly places = new Map<string, HTMLElement>()

  /// @param pick called with the finding whose words were pointed at
  constructor(
    forms: Forms,
    reviewed: Reviewed,
    findings: readonly Finding[],
    pick: (finding: number) => void,
  ) {
    const marks = marksByParagraph(findings)
    let page: number | null = null
    for (const section of reviewed.sections) {
      const heading = this.heading(forms, section, reviewed.form)
      this.element.append(heading)
      this.places.set(section.id, heading)
      for (const paragraph of section.paragraphs) {
        const isNewPage = paragraph.page !== null && paragraph.page !== page
        if (isNewPage) page = paragraph.page
        const element = paragraphElement(paragraph, marks.get(paragraph.id) ?? [], isNewPage)
        this.places.set(paragraph.id, element)
        this.element.append(element)
      }
    }
    this.element.addEventListener("click", (event) => {
      const mark = event.target instanceof Element ? event.target.closest("[data-finding]") : null
      if (mark !== null) pick(Number(mark.getAttribute("data-finding")))
    })
  }

  /// Shows a paragraph or section, and says which it is by an outline for as long as it has focus.
  show(id: string): boolean {
    const element = this.places.get(id)
    if (element === undefined) return false
    element.scrollIntoView({block: "center"})
    element.focus({preventScroll: true})
    return true
  }

  /// The id of the paragraph or section that has the focus.
  focused(): string | null {
    for (const [id, element] of this.places) if (element === document.activeElement) return id
    return null
  }

  /// The id of the paragraph or section that stands at a height of the window.
  at(y: number): string | null {
    let found: string | null = null
    for (const [id, element] of this.places) {
      if (element.getBoundingClientRect().top > y) return found ?? id
      found = id
    }
    return found
  }

  /// Marks the words of one finding stronger than the others.
  mark(finding: number | null): void {
    for (const mark of this.element.querySelectorAll("[data-finding]"))
      mark.classList.toggle("finding--shown", mark.getAttribute("data-finding") === String(finding))
  }

  /// Shows the words of settled findings as if they were none.
  settle(isSettled: (finding: number) => boolean): void {
    for (const mark of this.element.querySelectorAll("[data-finding]"))
      mark.classList.toggle(
        "finding--settled",
        isSettled(Number(mark.getAttribute("data-finding"))),
      )
  }

  private heading(forms: Forms, section: ReportSection, form: string | null): HTMLElement {
    const level = Math.min(6, section.level + 1)
    return el(
      `h${String(level) as "2" | "3" | "4" | "5" | "6"}`,
      {class: `report-heading report-heading--${String(level)}`, tabindex: "-1"},
      section.heading === "" ? unseen("Without a heading") : section.heading,
      section.grade !== null && section.aspect !== null && section.heading !== "" && " ",
      section.grade !== null && section.heading !== "" && gradeMark(forms, section.grade, form),
    )
  }
}

interface Mark extends Span {
  readonly finding: number
  readonly severity: Finding["severity"]
}

const KIND_WORDS: Partial<Record<Kind, string>> = {
  strength: "Strength",
  weakness: "Weakness",
  recommendation: "Recommendation",
  "area-for-development": "Area for development",
  quote: "Quotation",
}

function paragraphElement(
  paragraph: ReportParagraph,
  marks: readonly Mark[],
  isNewPage: boolean,
): HTMLElement {
  const kind = KIND_WORDS[paragraph.kind]
  return el(
    "div",
    {class: `report-paragraph report-paragraph--${paragraph.kind}`, tabindex: "-1"},
    isNewPage &&
      el("span", {class: "report-page"}, unseen("Page "), `p ${String(paragraph.page ?? "")}`),
    paragraph.number !== null && el("span", {class: "report-number"}, `${paragraph.number}.`),
    el("p", {}, kind !== undefined && unseen(`${kind}: `), ...marked(paragraph.text, marks)),
  )
}

function marked(text: string, marks: readonly Mark[]): Child[] {
  return cut(text, marks).map((piece) => {
    const mark = marks[piece.span]
    if (mark === undefined) return piece.text
    return el(
      "mark",
      {class: `finding finding--${mark.severity}`, "data-finding": mark.finding},
      piece.text,
    )
  })
}

function marksByParagraph(findings: readonly Finding[]): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>()
  findings.forEach(({severity, locations}, finding) => {
    for (const {paragraph, start, end} of locations) {
      if (paragraph === null) continue
      const marks = found.get(paragraph) ?? []
      marks.push({start, end, finding, severity})
      found.set(paragraph, marks)
    }
  })
  return found
}
