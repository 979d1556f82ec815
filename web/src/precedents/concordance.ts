import type {Forms} from "../api/forms"
import {phrase, type Concordance, type Line, type Order, type PhraseQuery} from "../api/phrase"
import {el, replace} from "../page/elements"
import {radioRow} from "../page/fields"
import {gradeMark} from "../page/marks"
import {placeAddress} from "../page/passage"
import {problem} from "../page/problem"
import {year} from "../text/dates"
import {CHUNK, Lines, rowsInView} from "./lines"

/// The height of a line, in pixels; the style sheet has the same.
const ROW = 28

const ORDER_WORDS: readonly (readonly [Order, string])[] = [
  ["left", "word before"],
  ["right", "word after"],
  ["grade", "grade"],
  ["year", "year"],
  ["report", "report"],
]

/// Every use of a phrase on a line of its own, the phrase in the middle. Only the lines in view are
/// in the page.
export class ConcordanceView {
  readonly element = el("div", {class: "kwic"})
  private readonly forms: Forms
  private readonly trouble = el("div")
  private readonly body = el("div", {class: "kwic__body", role: "rowgroup"})
  private readonly window: HTMLElement
  private readonly rows = new Map<number, HTMLElement>()
  private lines: Lines | null = null
  private count = 0
  private drawing = 0

  /// @param resort called with another order of lines
  constructor(forms: Forms, sort: Order, resort: (order: Order) => void) {
    this.forms = forms
    this.window = el(
      "div",
      {class: "kwic__window", role: "table", "aria-label": "Uses in their context", tabindex: "0"},
      header(),
      this.body,
    )
    this.window.addEventListener("scroll", () => {
      cancelAnimationFrame(this.drawing)
      this.drawing = requestAnimationFrame(() => {
        this.draw()
      })
    })
    const orders = radioRow("Sorted by", ORDER_WORDS, sort, (chosen) => {
      resort(ORDER_WORDS.find(([order]) => order === chosen)?.[0] ?? "left")
    })
    replace(this.element, orders, this.trouble, this.window)
  }

  /// Counts the uses and shows the first of them.
  async show(query: PhraseQuery, signal: AbortSignal): Promise<Concordance> {
    const found = await phrase({...query, offset: 0, limit: CHUNK}, signal)
    this.close()
    this.lines = new Lines(
      query,
      () => {
        replace(this.trouble)
        this.draw()
      },
      (failure) => {
        replace(this.trouble, problem(failure))
      },
    )
    this.lines.give(0, found.lines)
    this.count = found.uses
    this.window.setAttribute("aria-rowcount", String(found.uses + 1))
    this.body.style.height = `${String(found.uses * ROW)}px`
    this.rows.clear()
    replace(this.body)
    this.window.scrollTop = 0
    this.draw()
    return found
  }

  close(): void {
    this.lines?.close()
  }

  /// Puts the rows in view into the page and takes the others out; one that has the keyboard stays.
  draw(): void {
    const {lines, window} = this
    if (lines === null) return
    const {first, last} = rowsInView(window.scrollTop, window.clientHeight || 600, ROW, this.count)
    lines.want(first, last)
    for (const [index, row] of this.rows) {
      const isInView = index >= first && index < last
      if (isInView || row.contains(document.activeElement)) continue
      row.remove()
      this.rows.delete(index)
    }
    for (let index = first; index < last; index++) {
      const line = lines.at(index)
      if (line === null || this.rows.has(index)) continue
      const row = this.row(line, index)
      this.rows.set(index, row)
      // In the order of the lines, so that the Tab key goes down the page.
      const next = [...this.rows].filter(([other]) => other > index).sort(([a], [b]) => a - b)[0]
      this.body.insertBefore(row, next?.[1] ?? null)
    }
  }

  private row(line: Line, index: number): HTMLElement {
    const {left, match, right, form, grade} = line
    const row = el(
      "div",
      {
        class: `kwic__row kwic__row--${index % 2 === 0 ? "even" : "odd"}`,
        role: "row",
        "aria-rowindex": index + 2,
      },
      el("span", {class: "kwic__left", role: "cell"}, el("span", {}, left)),
      el(
        "span",
        {class: "kwic__after"},
        el("span", {class: "kwic__match", role: "cell"}, match),
        el("span", {class: "kwic__right", role: "cell"}, right),
      ),
      el(
        "span",
        {class: "kwic__source", role: "cell"},
        gradeMark(this.forms, grade, form),
        el(
          "a",
          {class: "govuk-link", href: placeAddress(line.report, line.paragraph)},
          line.authority ?? line.file,
        ),
        el("span", {class: "kwic__year"}, year(line.published) ?? ""),
      ),
    )
    row.style.top = `${String(index * ROW)}px`
    return row
  }
}

function header(): HTMLElement {
  const cell = (name: string, className: string): HTMLElement =>
    el("span", {class: className, role: "columnheader"}, name)
  return el(
    "div",
    {class: "kwic__head", role: "rowgroup"},
    el(
      "div",
      {class: "kwic__row kwic__row--head", role: "row", "aria-rowindex": 1},
      cell("before", "kwic__left"),
      el(
        "span",
        {class: "kwic__after"},
        cell("use", "kwic__match"),
        cell("and after", "kwic__right"),
      ),
      cell("report", "kwic__source"),
    ),
  )
}
