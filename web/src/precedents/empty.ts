import type {Search} from "../api/hits"
import {status} from "../api/imports"
import {el} from "../page/elements"
import {empty} from "../page/problem"
import {plural} from "../text/words"
import {filterCount} from "./address"

/// What the page says where there is nothing to show.

export function nothingFound(query: Search): HTMLElement {
  const filters = filterCount(query)
  const advice =
    filters > 0
      ? `${plural(filters, "filter")} on the left may be too narrow.`
      : "Try fewer or other words, or match by meaning."
  const nothing = empty("No passage found", el("p", {}, advice))
  // Advice on words helps nobody whose library is empty.
  status().then(
    ({reports}) => {
      if (reports === 0) nothing.replaceWith(noReports())
    },
    () => undefined,
  )
  return nothing
}

function noReports(): HTMLElement {
  return empty(
    "No reports yet",
    el(
      "p",
      {},
      "There is nothing to search. ",
      el("a", {class: "govuk-link", href: "/reports"}, "Add reports"),
      ", and every paragraph of theirs can be found here.",
    ),
  )
}

/// A concordance and a count need words that stand in the reports just so.
export function noUse(words: string, query: Search): HTMLElement {
  const filters = filterCount(query)
  const isLong = words.split(" ").length > 4
  return empty(
    "Not one use",
    el(
      "p",
      {},
      `“${words}” stands nowhere in ${filters > 0 ? "what the filters leave" : "the reports"}. `,
      isLong
        ? "Put the few words you mean in quotation marks, or go to the list, which finds what is meant however it is put."
        : "Try another form of the word, such as supervis* for all that begin so.",
    ),
  )
}

export function teaching(): HTMLElement {
  const example = (q: string, what: string): HTMLElement =>
    el(
      "li",
      {},
      el("a", {class: "govuk-link", href: `/precedents?q=${encodeURIComponent(q)}`}, q),
      ` ${what}`,
    )
  return empty(
    "How have past reports put it?",
    el("p", {}, "Type what you want to say, or the words you are looking for. For example:"),
    el(
      "ul",
      {class: "empty__list"},
      example(
        "plans drift and children wait too long",
        "finds passages that mean this, however they put it",
      ),
      example('"too often"', "finds these words exactly as they stand, and counts them by grade"),
      example("supervis*", "finds every word that begins so"),
    ),
    el(
      "p",
      {},
      "Every passage shows its report, paragraph, page and grade, and is copied with them.",
    ),
  )
}
