import type {Forms} from "../api/forms"
import type {Hits, Search} from "../api/hits"
import {button, el, unseen, type Child} from "../page/elements"
import {copyButton, openLink, passage} from "../page/passage"
import {keepHit} from "../page/passage-form"
import {plural} from "../text/words"
import {MOST_HITS} from "./address"
import {nothingFound} from "./empty"

/// The passages of a search, the best first.
///
/// @param more asks for more of them
export function hitList(
  forms: Forms,
  query: Search,
  {hits}: Hits,
  more: (limit: number) => void,
): Child[] {
  if (hits.length === 0) return [nothingFound(query)]
  const isMore = hits.length >= query.limit && query.limit < MOST_HITS
  return [
    el(
      "ol",
      {class: "passages"},
      ...hits.map((hit) =>
        el(
          "li",
          {},
          passage(forms, hit, (id) => [
            copyButton(forms, hit, id),
            openLink(hit, id),
            button("Keep in bank", () => void keepHit(forms, hit), {
              class: "link-button",
              "aria-describedby": id,
            }),
          ]),
        ),
      ),
    ),
    isMore &&
      button(
        ["Show more", unseen(" passages")],
        () => {
          more(Math.min(MOST_HITS, query.limit * 2))
        },
        {class: "button"},
      ),
  ]
}

/// `The best 20 passages from 14 reports, in 48 ms`.
export function countOf(query: Search, {hits, millis}: Hits): string {
  if (hits.length === 0) return "No passage found"
  const reports = new Set(hits.map(({report}) => report)).size
  const best = hits.length >= query.limit ? "The best " : ""
  const time = String(Math.max(1, Math.round(millis)))
  return `${best}${plural(hits.length, "passage")} from ${plural(reports, "report")}, in ${time} ms`
}
