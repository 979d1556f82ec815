import type {Finding, Location} from "../api/checks"

/// Names of the categories of findings, as people say them.
const CATEGORIES: Readonly<Record<string, string>> = {
  "grade-narrative": "grade and text",
  "cross-section": "two places",
  figures: "figures",
  recommendations: "recommendations",
  "strengths-weaknesses": "strengths and weaknesses",
  incomplete: "unfinished",
  acronyms: "acronyms",
  terminology: "terms",
  form: "form of the report",
  hedging: "hedging",
  duplication: "said twice",
  proportion: "proportions",
  language: "language",
  originality: "another report’s words",
  names: "names",
}

export function categoryName(category: string): string {
  return CATEGORIES[category] ?? category.replaceAll("-", " ")
}

/// `paragraph 12`, `annex, paragraph 3`, or that it is a heading or the grade table.
export function placeName(location: Location): string {
  const part = location.part === "annex" || location.part === "summary" ? `${location.part}, ` : ""
  if (location.number !== null) return `${part}paragraph ${location.number}`
  if (location.paragraph !== null) return `${part}unnumbered paragraph`
  return location.section === null ? "grade table" : `${part}heading`
}

/// Names a finding across answers, so that a list can keep its place when it is drawn anew.
export function findingKey(finding: Finding): string {
  const places = finding.locations.map(({paragraph, quote}) => `${paragraph ?? ""}:${quote}`)
  return [finding.check, finding.message, ...places].join("|")
}
