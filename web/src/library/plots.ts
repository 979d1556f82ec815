import type {Forms} from "../api/forms"
import type {ReportSummary} from "../api/reports"
import {el, replace, svg, type Child} from "../page/elements"
import {gradeWord} from "../page/marks"
import {byForm, byGrade, byYear, type Count} from "./holdings"

/// What the library holds, as three small plots. They speak of the reports that the list shows.
export class Plots {
  readonly element = el("div", {class: "plots"})
  private readonly forms: Forms

  constructor(forms: Forms) {
    this.forms = forms
  }

  show(reports: readonly ReportSummary[]): void {
    this.element.hidden = reports.length < FEW
    if (this.element.hidden) return
    const order = this.forms.grades().map(({id}) => id)
    replace(
      this.element,
      figure("Published", columns(byYear(reports))),
      figure(
        "Grades awarded",
        bars(
          byGrade(reports, order),
          (grade) => gradeWord(this.forms, grade, null),
          (grade) => `plot__bar--${String(this.forms.band(grade))}`,
        ),
      ),
      figure(
        "Forms",
        bars(
          byForm(reports),
          (form) => (form === "none" ? "no known form" : this.forms.formName(form)),
          () => "",
        ),
      ),
    )
  }
}

/// Below this many reports a list says more than a plot.
const FEW = 8

function figure(title: string, plot: Child): HTMLElement {
  return el("figure", {class: "plot"}, el("figcaption", {class: "plot__title"}, title), plot)
}

/// Bars lying, one a row, each with its name and number.
function bars(
  counts: readonly Count[],
  name: (key: string) => Child,
  look: (key: string) => string,
): HTMLElement {
  const most = Math.max(...counts.map(({count}) => count), 1)
  return el(
    "ul",
    {class: "plot__rows"},
    ...counts.map(({key, count}) => {
      const drawing = svg("svg", {
        class: "plot__line",
        viewBox: "0 0 100 10",
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
      })
      const width = Math.max(0.6, (count / most) * 100)
      drawing.append(svg("rect", {class: `plot__bar ${look(key)}`, x: 0, y: 0, width, height: 10}))
      return el(
        "li",
        {class: "plot__row"},
        el("span", {class: "plot__name"}, name(key)),
        drawing,
        el("span", {class: "plot__count"}, count.toLocaleString("en-GB")),
      )
    }),
  )
}

const HIGH = 84
const STEP = 14

/// Bars standing, one a year, with the number over each and every fifth year named.
function columns(counts: readonly Count[]): Child {
  if (counts.length === 0) return el("p", {class: "quiet"}, "no dates printed")
  const most = Math.max(...counts.map(({count}) => count), 1)
  const wide = counts.length * STEP
  const said = counts
    .filter(({count}) => count > 0)
    .map(({key, count}) => `${key}: ${String(count)}`)
  const drawing = svg("svg", {
    class: "plot__columns",
    viewBox: `-8 0 ${String(Math.max(wide, 10 * STEP) + 16)} ${String(HIGH + 28)}`,
    role: "img",
    "aria-label": `Reports by year. ${said.join(", ")}`,
  })
  counts.forEach(({key, count}, index) => {
    const tall = count === 0 ? 0 : Math.max(1, (count / most) * HIGH)
    const middle = index * STEP + STEP / 2
    const bar = svg("rect", {
      class: "plot__bar",
      x: index * STEP + 1.5,
      y: 12 + HIGH - tall,
      width: STEP - 3,
      height: tall,
    })
    drawing.append(bar)
    if (count > 0) drawing.append(text(String(count), middle, 12 + HIGH - tall - 2))
    const isNamed = index === 0 || index === counts.length - 1 || Number(key) % 5 === 0
    const isCrowded =
      index !== 0 && index !== counts.length - 1 && (index < 3 || index > counts.length - 4)
    if (isNamed && !isCrowded) drawing.append(text(key, middle, HIGH + 24))
  })
  return drawing
}

function text(words: string, x: number, y: number): SVGElement {
  const element = svg("text", {class: "plot__text", x, y, "text-anchor": "middle"})
  element.textContent = words
  return element
}
