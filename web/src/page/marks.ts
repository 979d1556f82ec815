import type {Severity} from "../api/checks"
import type {Forms} from "../api/forms"
import {likeliest, spoken, type GradeReading} from "../text/reading"
import {plural} from "../text/words"
import {el, svg, unseen} from "./elements"

/// Small signs. Each says the same thing twice, by shape or letter and by colour, and a third time
/// in words for who does not see it.

/// A grade as a small square with its first letter.
export function gradeMark(forms: Forms, grade: string | null, form: string | null): HTMLElement {
  const label = grade === null ? "not judged" : forms.gradeLabel(grade, form)
  const letter = grade === null ? "–" : forms.gradeShort(grade, form).charAt(0).toUpperCase()
  const band = grade === null ? "none" : String(forms.band(grade))
  return el(
    "span",
    {class: `grade-mark grade-mark--${band}`, title: label},
    el("span", {"aria-hidden": "true"}, letter),
    unseen(label),
  )
}

/// A grade as its square and its word, its short one where the printed one is a sentence.
export function gradeWord(forms: Forms, grade: string | null, form: string | null): HTMLElement {
  if (grade === null) return el("span", {class: "quiet"}, "not judged")
  const label = forms.gradeShort(grade, form)
  const mark = gradeMark(forms, grade, form)
  mark.setAttribute("aria-hidden", "true")
  return el("span", {class: "grade-word"}, mark, el("span", {}, label))
}

const SEVERITY_WORDS: Record<Severity, string> = {
  high: "serious",
  medium: "look twice",
  low: "house style",
}

export function severityWord(severity: Severity): string {
  return SEVERITY_WORDS[severity]
}

/// High is a filled square, medium a half-filled one, low an outline.
export function severityShape(severity: Severity): SVGElement {
  const shape = svg("svg", {
    class: `severity severity--${severity}`,
    viewBox: "0 0 12 12",
    width: 12,
    height: 12,
    "aria-hidden": "true",
    focusable: "false",
  })
  shape.append(svg("rect", {class: "severity__frame", x: 1, y: 1, width: 10, height: 10}))
  if (severity === "high")
    shape.append(svg("rect", {class: "severity__fill", x: 1, y: 1, width: 10, height: 10}))
  if (severity === "medium")
    shape.append(svg("rect", {class: "severity__fill", x: 1, y: 1, width: 5, height: 10}))
  return shape
}

export type Counts = Readonly<Record<Severity, number>>

/// How many findings there are, by severity, those that are none left away.
export function severityCounts(counts: Counts): HTMLElement {
  const shown = (["high", "medium", "low"] as const).filter((severity) => counts[severity] > 0)
  return el(
    "span",
    {class: "severity-counts"},
    ...shown.map((severity) =>
      el(
        "span",
        {class: "severity-count"},
        severityShape(severity),
        el("span", {"aria-hidden": "true"}, String(counts[severity])),
        unseen(` ${plural(counts[severity], "finding")}: ${severityWord(severity)}. `),
      ),
    ),
  )
}

/// A grade reading, drawn as one bar a grade, best on the left, the awarded one filled; and spoken.
export function distribution(
  forms: Forms,
  reading: GradeReading,
  form: string | null,
): HTMLElement {
  const label = (grade: string) => forms.gradeLabel(grade, form)
  const [wide, high, gap] = [8, 22, 2]
  const width = Math.max(1, reading.expected.length) * (wide + gap)
  const drawing = svg("svg", {
    class: "distribution",
    viewBox: `0 0 ${String(width)} ${String(high)}`,
    width,
    height: high,
    "aria-hidden": "true",
    focusable: "false",
  })
  reading.expected.forEach(({grade, share}, index) => {
    const tall = Math.max(1, share * high)
    drawing.append(
      svg("rect", {
        class: grade === reading.awarded ? "distribution__awarded" : "distribution__other",
        x: index * (wide + gap),
        y: high - tall,
        width: wide,
        height: tall,
      }),
    )
  })
  const said = `Reads as ${spoken(reading.expected, label)}`
  return el(
    "span",
    {class: "distribution-frame", role: "img", "aria-label": said, title: said},
    drawing,
  )
}

/// `reads as good (sure)`, or that the text is too short to say.
export function readingWords(forms: Forms, reading: GradeReading, form: string | null): string {
  const best = likeliest(reading)
  if (best === null) return "too little text to read a grade"
  return `reads as ${forms.gradeShort(best.grade, form)} (${best.sureness})`
}
