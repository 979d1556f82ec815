import type {Forms} from "../api/forms"
import {searchCounted, type Facets, type Showing} from "../api/hits"
import {phrase, type Concordance, type PhraseQuery} from "../api/phrase"
import {button, el, replace, type Child} from "../page/elements"
import {listed, plural} from "../text/words"
import {phraseOf, type Look} from "./address"
import {ConcordanceView} from "./concordance"
import {noUse} from "./empty"
import {countOf, hitList} from "./list"
import {rateTable} from "./rates"

/// What fills the middle of the page.
export interface Shown {
  /// how much was found, in a line
  readonly count: string
  readonly content: readonly Child[]
  /// the counts by grade, where the view has them already
  readonly counted?: Concordance
  /// how many passages each filter would leave, where the view knows
  readonly facets?: Facets | null
  /// called once the content is in the page, and once it is left
  readonly arrive?: () => void
  readonly leave?: () => void
}

export function phraseQuery({search: held, sort}: Look): PhraseQuery {
  return {phrase: phraseOf(held.q), search: held, by: "grade", sort, offset: 0, limit: 0}
}

/// Asks for what a look shows.
///
/// @param changed called with another look that something in the content leads to
export function fetchShown(
  forms: Forms,
  look: Look,
  changed: (look: Look) => void,
  signal: AbortSignal,
): Promise<Shown> {
  switch (look.view) {
    case "list":
      return listShown(forms, look, changed, signal)
    case "concordance":
      return concordanceShown(forms, look, changed, signal)
    case "years":
      return yearsShown(look, signal)
  }
}

async function listShown(
  forms: Forms,
  look: Look,
  changed: (look: Look) => void,
  signal: AbortSignal,
): Promise<Shown> {
  const answer = await searchCounted(look.search, signal)
  const more = (limit: number): void => {
    changed({...look, search: {...look.search, limit}})
  }
  return {
    count: countOf(look.search, answer),
    content: [showing(look, answer.showing, changed), ...hitList(forms, look.search, answer, more)],
    facets: answer.facets,
  }
}

/// Says that a typing error was read as what was meant, and offers what was typed.
function showing(look: Look, read: Showing | null, changed: (look: Look) => void): Child {
  if (read === null) return null
  const typed = read.corrections.map((correction) => correction.typed)
  const literal = typed.reduce((q, word) => q.replace(word, `"${word}"`), look.search.q)
  return el(
    "p",
    {class: "results__showing"},
    "Showing results for ",
    el("strong", {}, read.query),
    ". ",
    button(
      `Search for ${listed(typed.map((word) => `“${word}”`))} as typed`,
      () => {
        changed({...look, search: {...look.search, q: literal}})
      },
      {class: "link-button"},
    ),
  )
}

async function concordanceShown(
  forms: Forms,
  look: Look,
  changed: (look: Look) => void,
  signal: AbortSignal,
): Promise<Shown> {
  const view = new ConcordanceView(forms, look.sort, (sort) => {
    changed({...look, sort})
  })
  const counted = await view.show(phraseQuery(look), signal)
  return {
    count: usesOf(counted),
    content: [counted.uses === 0 ? noUse(phraseOf(look.search.q), look.search) : view.element],
    counted,
    arrive: () => {
      view.draw()
    },
    leave: () => {
      view.close()
    },
  }
}

async function yearsShown(look: Look, signal: AbortSignal): Promise<Shown> {
  const query: PhraseQuery = {...phraseQuery(look), by: "year"}
  const found = await phrase(query, signal)
  const rows = found.groups.map((group) => ({
    group,
    name: group.key === "none" ? el("span", {class: "quiet"}, "no date") : group.key,
    look: "",
  }))
  return {
    count: usesOf(found),
    content: [
      found.uses === 0
        ? noUse(query.phrase, look.search)
        : el(
            "div",
            {class: "by-year"},
            rateTable(`Uses of ${found.phrase} by year`, "Year of publication", rows),
          ),
    ],
  }
}

function usesOf({uses, reports, millis}: Concordance): string {
  if (uses === 0) return "Not one use"
  const time = String(Math.max(1, Math.round(millis)))
  return `${plural(uses, "use")} in ${plural(reports, "report")}, in ${time} ms`
}

/// Puts what is shown into a place.
export function put(place: HTMLElement, shown: Shown): void {
  replace(place, ...shown.content)
  shown.arrive?.()
}
