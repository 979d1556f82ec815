import type {Finding} from "../api/checks"
import type {Forms} from "../api/forms"
import {button, controlKey, el, unseen} from "../page/elements"
import {tally} from "../page/finding-list"
import {gradeMark, severityCounts} from "../page/marks"
import type {Reviewed} from "./reviewed"

/// The sections of a report with their grades and findings.
export function reviewOutline(
  forms: Forms,
  reviewed: Reviewed,
  findings: readonly Finding[],
  show: (section: string) => void,
): HTMLElement {
  const sections = reviewed.sections.filter(({heading}) => heading !== "")
  const top = Math.min(...sections.map(({level}) => level))
  return el(
    "nav",
    {class: "outline", "aria-label": "Sections"},
    el(
      "ol",
      {class: "outline__list"},
      ...sections.map(({id, heading, level, grade}) => {
        const own = findings.filter(({locations}) => locations.some(({section}) => section === id))
        return el(
          "li",
          {class: `outline__item outline__item--${String(Math.min(level - top, 3))}`},
          button(
            [
              el("span", {class: "outline__name"}, heading, unseen(". ")),
              grade !== null && gradeMark(forms, grade, reviewed.form),
              own.length > 0 && el("span", {class: "outline__facts"}, severityCounts(tally(own))),
            ],
            () => {
              show(id)
            },
            {class: "outline__link", ...controlKey(id, "section")},
          ),
        )
      }),
    ),
  )
}
