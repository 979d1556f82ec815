import type {Group} from "../api/phrase"
import {el, svg, unseen, type Child} from "../page/elements"
import {plural} from "../text/words"

/// Rates as bars in a table: how often a phrase is used in ten thousand words of a group, with the
/// interval that the true rate lies in. Each bar's number stands beside it.

export interface Named {
  readonly group: Group
  readonly name: Child
  /// the bar's class, for grades; none where colour would say nothing
  readonly look: string
}

/// @param head what the groups are, e.g. `Grade`
export function rateTable(caption: string, head: string, rows: readonly Named[]): HTMLElement {
  const most = Math.max(...rows.map(({group}) => reach(group)), 0)
  return el(
    "table",
    {class: "table rates"},
    el("caption", {class: "govuk-visually-hidden"}, caption),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", {scope: "col"}, head),
        el("th", {scope: "col"}, "Uses in 10,000 words"),
        el("th", {scope: "col", class: "numeric"}, "Uses"),
      ),
    ),
    el("tbody", {}, ...rows.map((row) => rateRow(row, most))),
  )
}

function rateRow({group, name, look}: Named, most: number): HTMLElement {
  const {uses, reports, per10000, low, high} = group
  const interval = `${rate(low)} to ${rate(high)}`
  return el(
    "tr",
    {},
    el("th", {scope: "row"}, name),
    el(
      "td",
      {class: "rates__cell"},
      bar(group, most, look),
      el(
        "span",
        {class: "rates__rate", title: `95 times in 100 between ${interval}`},
        rate(per10000),
        unseen(`, between ${interval}`),
      ),
      difference(group),
    ),
    el("td", {class: "numeric", title: `in ${plural(reports, "report")}`}, grouped(uses)),
  )
}

const WIDE = 100
const HIGH = 14

/// A bar up to the rate, and a line across the interval.
function bar({per10000, low, high}: Group, most: number, look: string): SVGElement {
  const at = (value: number): number => (most === 0 ? 0 : Math.min(1, value / most) * WIDE)
  const drawing = svg("svg", {
    class: "rates__bar",
    viewBox: `0 0 ${String(WIDE)} ${String(HIGH)}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    focusable: "false",
  })
  drawing.append(
    svg("rect", {
      class: `rates__fill ${look}`,
      x: 0,
      y: 1,
      width: Math.max(at(per10000), per10000 > 0 ? 0.6 : 0),
      height: HIGH - 2,
    }),
    svg("line", {class: "rates__whisker", x1: at(low), x2: at(high), y1: HIGH / 2, y2: HIGH / 2}),
    ...[low, high].map((end) =>
      svg("line", {class: "rates__whisker", x1: at(end), x2: at(end), y1: 3, y2: HIGH - 3}),
    ),
  )
  return drawing
}

/// Says in words where a group stands out from all others; nothing where chance could do it.
function difference({keyness: {logRatio, low, high}, uses}: Group): Child {
  if (low === null || high === null || (low <= 0 && high >= 0)) return null
  const times = 2 ** Math.abs(logRatio)
  const said = times < 10 ? times.toFixed(1) : String(Math.round(times))
  if (logRatio > 0) return el("span", {class: "rates__note"}, `${said} times as often as elsewhere`)
  return uses === 0
    ? null
    : el("span", {class: "rates__note"}, `${said} times rarer than elsewhere`)
}

/// How far a row reaches: a wide interval is cut at three times the rate, so that a group with few
/// words does not press all others flat.
function reach({per10000, high}: Group): number {
  return Math.min(high, per10000 * 3)
}

/// `0.30`, `4.2`, `37`.
export function rate(value: number): string {
  if (value === 0) return "0"
  if (value < 0.005) return "< 0.01"
  return value < 1 ? value.toFixed(2) : value < 20 ? value.toFixed(1) : grouped(Math.round(value))
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB")
}
