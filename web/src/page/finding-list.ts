import {SEVERITIES, type Finding, type Severity} from "../api/checks"
import {button, controlKey, el, replace, type Child} from "./elements"
import {severityShape, severityWord} from "./marks"
import {capital, plural} from "../text/words"
import {categoryName, findingKey, placeName} from "./finding-words"

/// Makes what stands under a finding: what was done about it, and buttons for what can be.
export type FindingActs = (finding: Finding, index: number) => readonly Child[]

/// The findings as a list, the worst first. Both places of a contradiction stand side by side, and
/// each leads to its words.
export class FindingList {
  readonly element = el("div", {class: "findings"})
  private readonly go: (finding: number, location: number) => void
  private readonly acts: FindingActs
  private drawn = ""
  private cards: ReadonlyMap<string, HTMLElement> = new Map()
  private isSeen = true
  /// draws what came while the list was out of sight
  private later: (() => void) | null = null

  /// @param go shows a place in the text
  /// @param acts what can be done about a finding, and what was done
  constructor(go: (finding: number, location: number) => void, acts: FindingActs) {
    this.go = go
    this.acts = acts
  }

  /// While it is out of sight nothing is drawn; what came meanwhile is drawn when it is seen again.
  setSeen(isSeen: boolean): void {
    this.isSeen = isSeen
    if (!isSeen) return
    this.later?.()
    this.later = null
  }

  /// Says why there is no list yet.
  wait(words: string): void {
    replace(this.element, el("p", {class: "findings__count"}, words))
  }

  /// Draws only what changed, and keeps the focus where it is.
  ///
  /// @param states how each finding stands, where that can change while it does not
  draw(
    findings: readonly Finding[],
    skipped: readonly string[] = [],
    states: readonly unknown[] = [],
  ): void {
    if (!this.isSeen) {
      this.later = () => {
        this.draw(findings, skipped, states)
      }
      return
    }
    const keys = findings.map((finding, index) => JSON.stringify([finding, index, states[index]]))
    const now = JSON.stringify([keys, skipped])
    if (now === this.drawn) return
    this.drawn = now
    const cards = new Map(
      findings.map((finding, index) => {
        const key = keys[index] ?? ""
        return [key, this.cards.get(key) ?? this.item(finding, index)]
      }),
    )
    this.cards = cards
    const order = findings
      .map((finding, index) => ({finding, index}))
      .sort((a, b) => rank(a.finding.severity) - rank(b.finding.severity))
    replace(
      this.element,
      el("p", {class: "findings__count"}, countWords(findings)),
      findings.length > 0 &&
        el(
          "ol",
          {class: "findings__list"},
          ...order.map(({index}) => cards.get(keys[index] ?? "")),
        ),
      ...notes(skipped).map((note) => el("p", {class: "findings__skipped"}, note)),
    )
  }

  /// Marks the finding that is shown in the text.
  mark(finding: number | null): void {
    for (const item of this.element.querySelectorAll(".finding-card")) {
      const isIt = item.getAttribute("data-index") === String(finding)
      item.classList.toggle("finding-card--shown", isIt)
      if (isIt) item.scrollIntoView({block: "nearest"})
    }
  }

  private item(finding: Finding, index: number): HTMLElement {
    const {locations} = finding
    const places = locations.map((location, at) =>
      el(
        "li",
        {class: "place"},
        button(
          [
            el("span", {class: "place__name"}, capital(placeName(location))),
            location.quote !== "" && el("span", {class: "place__quote"}, `“${location.quote}”`),
          ],
          () => {
            this.go(index, at)
          },
          {class: "place__link", ...controlKey(findingKey(finding), String(at))},
        ),
      ),
    )
    return el(
      "li",
      {class: `finding-card finding-card--${finding.severity}`, "data-index": index},
      el(
        "p",
        {class: "finding-card__head"},
        severityShape(finding.severity),
        el("span", {}, capital(severityWord(finding.severity))),
        el("span", {class: "finding-card__category"}, categoryName(finding.category)),
      ),
      el("p", {class: "finding-card__message"}, finding.message),
      el("ul", {class: `places places--${locations.length > 1 ? "many" : "one"}`}, ...places),
      ...this.acts(finding, index),
    )
  }
}

/// How many findings there are of each severity.
export function tally(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = {high: 0, medium: 0, low: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}

/// `2 serious, 1 house style`, or that there is nothing.
export function countWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing found."
  const counts = tally(findings)
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${String(counts[severity])} ${severityWord(severity)}`,
  )
  return `${plural(findings.length, "finding")}: ${parts.join(", ")}`
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

/// Why checks were left out.
function notes(skipped: readonly string[]): string[] {
  const compare = skipped.filter((check) => check !== "language").join(", ")
  return [
    ...(compare === ""
      ? []
      : [`Not looked at, because there is nothing imported to compare with: ${compare}.`]),
    ...(skipped.includes("language")
      ? ["Spelling and grammar were not read: the program that reads them did not answer."]
      : []),
  ]
}
