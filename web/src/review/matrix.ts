import type {Checked, Finding, Reading} from "../api/checks"
import type {Forms} from "../api/forms"
import {button, controlKey, el, unseen, type Child} from "../page/elements"
import {tally} from "../page/finding-list"
import {distribution, gradeWord, readingWords, severityCounts} from "../page/marks"
import {capital} from "../text/words"
import type {Reviewed, ReviewedGrade} from "./reviewed"

/// The grades against the readings at a glance: one row an aspect.
///
/// @param goTo shows the section of an aspect
/// @param narrow shows only the findings of an aspect; null shows all
export function matrix(
  forms: Forms,
  reviewed: Reviewed,
  checked: Checked,
  goTo: (aspect: string) => void,
  showEvidence: (reading: Reading) => void,
  narrow: (aspect: string) => void,
): HTMLElement {
  const rows = reviewed.grades.filter(isOfInterest)
  if (rows.length === 0)
    return el("p", {class: "panel__note"}, "This form of report awards no grades.")
  const aspects = aspectBySection(reviewed)
  const seen = new Set<string>()
  return el(
    "table",
    {class: "table matrix"},
    el("caption", {class: "govuk-visually-hidden"}, "Grades awarded and grades read"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...["Aspect", "Awarded", "Reads as", "Findings"].map((name) =>
          el("th", {scope: "col"}, name),
        ),
      ),
    ),
    el(
      "tbody",
      {},
      ...rows.map((row) => {
        const isFirst = !seen.has(row.aspect)
        seen.add(row.aspect)
        const reading = isFirst ? readingOf(checked, row.aspect) : undefined
        const findings = isFirst ? findingsOf(checked.findings, row.aspect, aspects) : []
        return el(
          "tr",
          {},
          el(
            "th",
            {scope: "row"},
            button(
              nameOf(forms, reviewed, row),
              () => {
                goTo(row.aspect)
              },
              {class: "link-button", ...controlKey(row.aspect, `section ${row.column ?? ""}`)},
            ),
          ),
          el(
            "td",
            {},
            row.grade === null && row.note !== null
              ? row.note
              : gradeWord(forms, row.grade, reviewed.form),
          ),
          el(
            "td",
            {class: "matrix__reading"},
            ...readingCell(forms, reviewed.form, reading, showEvidence),
          ),
          el("td", {class: "matrix__findings"}, findingsCell(findings, row.aspect, narrow)),
        )
      }),
    ),
  )
}

/// The findings with a place in a section of an aspect.
export function findingsOf(
  findings: readonly Finding[],
  aspect: string,
  aspects: ReadonlyMap<string, string | null>,
): Finding[] {
  return findings.filter(({locations}) =>
    locations.some(({section}) => section !== null && aspects.get(section) === aspect),
  )
}

export function aspectBySection({sections}: Reviewed): Map<string, string | null> {
  return new Map(sections.map(({id, aspect}) => [id, aspect]))
}

function isOfInterest({grade, note}: ReviewedGrade): boolean {
  return grade !== null || note !== null
}

function readingOf({readings}: Checked, aspect: string): Reading | undefined {
  return readings.find((reading) => reading.aspect === aspect)
}

function nameOf(forms: Forms, reviewed: Reviewed, row: ReviewedGrade): string {
  const name = forms.aspectName(row.aspect, reviewed.form)
  const column = row.column === null ? "" : `, ${row.column.replaceAll("-", " ")}`
  return `${name}${column}`
}

function readingCell(
  forms: Forms,
  form: string | null,
  reading: Reading | undefined,
  showEvidence: (reading: Reading) => void,
): Child[] {
  if (reading === undefined) return [el("span", {class: "quiet"}, "–", unseen("not read"))]
  const read = {awarded: reading.grade, expected: reading.expected, agrees: reading.agrees}
  if (reading.agrees === null) return [el("span", {class: "quiet"}, "too short to say")]
  const isOff = !reading.agrees
  const label = capital(readingWords(forms, read, form).replace(/^reads as /, ""))
  return [
    distribution(forms, read, form),
    reading.evidence.length === 0
      ? label
      : button(
          [label, unseen(": show the sentences that pull")],
          () => {
            showEvidence(reading)
          },
          {class: "link-button", ...controlKey(reading.aspect, "reading")},
        ),
    isOff &&
      el("strong", {class: "matrix__off"}, reading.alert ? "not the grade awarded" : "look again"),
  ]
}

function findingsCell(
  findings: readonly Finding[],
  aspect: string,
  narrow: (aspect: string) => void,
): Child {
  if (findings.length === 0) return el("span", {class: "quiet"}, "none")
  return button(
    severityCounts(tally(findings)),
    () => {
      narrow(aspect)
    },
    {class: "link-button", ...controlKey(aspect, "findings")},
  )
}
