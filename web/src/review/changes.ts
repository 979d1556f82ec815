import {SEVERITIES} from "../api/checks"
import type {Found} from "../api/decisions"
import {el} from "../page/elements"
import {severityShape} from "../page/marks"
import {clock} from "../text/dates"
import {plural} from "../text/words"
import type {Since} from "./since"

/// In a line what changed since the last review, and what is gone since.
export function changesFold({review, fresh, gone, stayed}: Since): HTMLElement {
  const version = review.revision === null ? "" : ` of version ${String(review.revision)}`
  const counts = `${String(fresh.length)} new, ${String(gone.length)} gone, ${String(stayed.length)} as before`
  const line = [
    el("strong", {}, counts),
    ` since the review${version} by ${review.person.name}, ${clock(review.at)}`,
  ]
  if (gone.length === 0) return el("p", {class: "changes"}, ...line)
  return el(
    "details",
    {class: "fold changes"},
    el("summary", {}, ...line),
    el("p", {class: "quiet"}, `${plural(gone.length, "finding")} of then, no longer found:`),
    el(
      "ul",
      {class: "fold__list changes__gone"},
      ...grouped(gone).map(({found: {severity, message, place}, times}) => {
        const known = SEVERITIES.find((each) => each === severity)
        const where = times === 1 ? place : `${place}, ${plural(times, "time")}`
        return el(
          "li",
          {},
          known !== undefined && severityShape(known),
          el("span", {}, `${message} `, el("span", {class: "quiet"}, where)),
        )
      }),
    ),
  )
}

/// What says the same of the same place stands once, with how often.
function grouped(gone: readonly Found[]): {readonly found: Found; readonly times: number}[] {
  const groups = new Map<string, {found: Found; times: number}>()
  for (const found of gone) {
    const key = JSON.stringify([found.severity, found.message, found.place])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {found, times: 1})
    else group.times += 1
  }
  return [...groups.values()]
}
