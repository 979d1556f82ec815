import type {Forms} from "../api/forms"
import {phraseTable, type Collocate, type Concordance, type PhraseQuery} from "../api/phrase"
import {el, replace, unseen} from "../page/elements"
import {gradeWord} from "../page/marks"
import {problem} from "../page/problem"
import {plural} from "../text/words"
import {addressOf, type Look} from "./address"
import {rate, rateTable} from "./rates"

/// Words of text below which a rate says nothing; such groups are named, not drawn.
const ENOUGH_WORDS = 5_000
/// Words of company that are shown.
const COMPANY = 18

/// Where a phrase is at home: how often it is used at each grade, and with which words.
export class Profile {
  readonly element = el("aside", {class: "profile", "aria-label": "Profile of the phrase"})
  private readonly forms: Forms

  constructor(forms: Forms) {
    this.forms = forms
    this.clear()
  }

  clear(): void {
    this.element.hidden = true
    replace(this.element)
  }

  /// Dims what stands there while another is counted.
  wait(): void {
    this.element.classList.add("profile--old")
  }

  fail(failure: unknown): void {
    this.element.classList.remove("profile--old")
    replace(this.element, problem(failure))
  }

  show(look: Look, query: PhraseQuery, found: Concordance): void {
    this.element.classList.remove("profile--old")
    this.element.hidden = false
    replace(
      this.element,
      el("h2", {class: "profile__title"}, `“${found.phrase}”`),
      found.uses === 0
        ? el("p", {class: "profile__note"}, "These very words stand nowhere in what was searched.")
        : el(
            "p",
            {class: "profile__note"},
            `${plural(found.uses, "use")} in ${plural(found.reports, "report")}; ${rate(found.per10000)} in 10,000 words`,
          ),
      found.uses > 0 && this.grades(found),
      found.uses > 0 && found.collocates.length > 0 && company(look, found),
      found.uses > 0 && downloads(query, found),
    )
  }

  private grades({phrase, groups}: Concordance): HTMLElement {
    const enough = groups.filter(({words, uses}) => words >= ENOUGH_WORDS || uses > 2)
    const thin = groups.filter((group) => !enough.includes(group))
    const named = enough.map((group) => ({
      group,
      name:
        group.key === "none"
          ? el("span", {class: "quiet"}, "no grade")
          : gradeWord(this.forms, group.key, null),
      look: group.key === "none" ? "" : `rates__fill--${String(this.forms.band(group.key))}`,
    }))
    return el(
      "div",
      {},
      rateTable(`Uses of ${phrase} by grade`, "Grade of the passage", named),
      thin.length > 0 &&
        el(
          "p",
          {class: "profile__thin"},
          `Too little text to say: ${thin.map(({key}) => this.forms.gradeShort(key)).join(", ")}.`,
        ),
    )
  }
}

function company(look: Look, {phrase, collocates}: Concordance): HTMLElement {
  return el(
    "section",
    {},
    el("h3", {class: "profile__head"}, "Its company"),
    el(
      "ul",
      {class: "profile__company"},
      ...collocates.slice(0, COMPANY).map((word) => el("li", {}, together(look, phrase, word))),
    ),
  )
}

/// Leads to the passages where both stand.
function together(look: Look, phrase: string, {word, near, reports}: Collocate): HTMLElement {
  const search = {...look.search, q: `"${phrase}" ${word}`, mode: "keyword" as const}
  return el(
    "a",
    {
      class: "govuk-link",
      href: addressOf({...look, search, view: "list"}),
      title: `${plural(near, "time")} within five words, in ${plural(reports, "report")}`,
    },
    word,
    el("span", {class: "profile__near", "aria-hidden": "true"}, ` ${String(near)}`),
    unseen(`, ${plural(near, "time")}`),
  )
}

function downloads(query: PhraseQuery, {uses}: Concordance): HTMLElement {
  const link = (label: string, as: "csv" | "groups-csv"): HTMLElement =>
    el("li", {}, el("a", {class: "govuk-link", href: phraseTable(query, as), download: ""}, label))
  return el(
    "section",
    {},
    el("h3", {class: "profile__head"}, "To keep"),
    el(
      "ul",
      {class: "profile__files"},
      link(
        `${uses === 1 ? "The use" : `All ${uses.toLocaleString("en-GB")} uses`} with sources (CSV)`,
        "csv",
      ),
      link("The counts by grade (CSV)", "groups-csv"),
    ),
  )
}
