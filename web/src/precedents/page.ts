import {isAborted} from "../api/client"
import {forms, type Forms} from "../api/forms"
import {FIRST_PAGE, search, searchParams, type Hits, type Search} from "../api/hits"
import {announce} from "../page/announce"
import {button, el, newId, replace, unseen} from "../page/elements"
import {radioRow} from "../page/fields"
import {takesSingleKeys} from "../page/keys"
import {copyButton, openLink, passage} from "../page/passage"
import {empty, problem} from "../page/problem"
import {readdress, type Page, type Visit} from "../page/router"
import {plural} from "../text/words"
import {filterCount, MOST_HITS, searchOf} from "./address"
import {Filters} from "./filters"

/// The search of what past reports say. The address is the search: it can be sent to a colleague,
/// and going back goes to the search before.
export async function precedentsPage(visit: Visit): Promise<Page> {
  const precedents = new Precedents(await forms(), searchOf(visit.query))
  return {
    title: "Precedents",
    place: "precedents",
    element: precedents.element,
    keys: [
      ["/", "To the search box (when not typing)"],
      ["Enter", "Search"],
    ],
    arrive: () => {
      precedents.arrive()
    },
    leave: () => {
      precedents.leave()
    },
  }
}

class Precedents {
  readonly element: HTMLElement
  private readonly box: HTMLInputElement
  private readonly filters: Filters
  private readonly count = el("p", {class: "results__count", role: "status"})
  private readonly list = el("div", {class: "results__list"})
  private asking = new AbortController()

  private readonly forms: Forms
  private query: Search

  constructor(forms: Forms, query: Search) {
    this.forms = forms
    this.query = query
    this.box = el("input", {
      id: newId("query"),
      class: "govuk-input searchbox__words",
      type: "search",
      name: "q",
      autocomplete: "off",
      spellcheck: "true",
    })
    this.box.value = query.q
    this.filters = new Filters(forms, query, (changed) => {
      this.ask({...changed, q: this.box.value.trim(), limit: FIRST_PAGE})
    })
    this.element = this.layOut()
    document.addEventListener("keydown", this.findKey)
  }

  arrive(): void {
    if (this.query.q === "") {
      this.box.focus()
      replace(this.list, teaching())
    } else this.ask(this.query)
  }

  leave(): void {
    this.asking.abort()
    document.removeEventListener("keydown", this.findKey)
  }

  private readonly findKey = (event: KeyboardEvent): void => {
    if (event.key !== "/" || !takesSingleKeys(event)) return
    event.preventDefault()
    this.box.select()
  }

  private layOut(): HTMLElement {
    const label = el(
      "label",
      {class: "govuk-visually-hidden", for: this.box.id},
      "Search past reports for",
    )
    const form = el(
      "form",
      {class: "searchbox", role: "search"},
      label,
      this.box,
      el("button", {type: "submit", class: "button button--primary"}, "Search"),
      radioRow(
        "Match",
        [
          ["hybrid", "Both"],
          ["keyword", "Words"],
          ["meaning", "Meaning"],
        ],
        this.query.mode,
        (mode) => {
          this.ask({...this.query, mode: mode as Search["mode"], limit: FIRST_PAGE})
        },
      ),
    )
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.ask({...this.query, q: this.box.value.trim(), limit: FIRST_PAGE})
    })
    return el(
      "div",
      {class: "page precedents"},
      el("h1", {class: "page-head__title"}, "Precedents"),
      form,
      el(
        "div",
        {class: "precedents__columns"},
        this.filters.element,
        el("section", {class: "results", "aria-label": "Passages"}, this.count, this.list),
      ),
    )
  }

  private ask(query: Search): void {
    this.query = query
    readdress(addressOf(query))
    this.asking.abort()
    if (query.q === "") {
      this.count.textContent = ""
      replace(this.list, teaching())
      return
    }
    this.asking = new AbortController()
    this.list.classList.add("results__list--old")
    search(query, this.asking.signal).then(
      (answer) => {
        this.show(query, answer)
      },
      (failure: unknown) => {
        if (isAborted(failure)) return
        this.list.classList.remove("results__list--old")
        this.count.textContent = ""
        replace(this.list, problem(failure))
      },
    )
  }

  private show(query: Search, {hits, millis}: Hits): void {
    this.list.classList.remove("results__list--old")
    const reports = new Set(hits.map(({report}) => report)).size
    const isMore = hits.length >= query.limit
    this.count.textContent =
      hits.length === 0
        ? "No passage found"
        : `${isMore ? "The best " : ""}${plural(hits.length, "passage")} from ${plural(reports, "report")}, in ${String(Math.max(1, Math.round(millis)))} ms`
    if (hits.length === 0) {
      replace(this.list, nothingFound(query))
      return
    }
    replace(
      this.list,
      el(
        "ol",
        {class: "passages"},
        ...hits.map((hit) =>
          el(
            "li",
            {},
            passage(this.forms, hit, (id) => [copyButton(this.forms, hit, id), openLink(hit, id)]),
          ),
        ),
      ),
      isMore && query.limit < MOST_HITS && this.moreButton(query),
    )
  }

  private moreButton(query: Search): HTMLElement {
    return button(
      ["Show more", unseen(" passages")],
      () => {
        this.ask({...query, limit: Math.min(MOST_HITS, query.limit * 2)})
        announce("More passages are being fetched.")
      },
      {class: "button"},
    )
  }
}

function addressOf(query: Search): string {
  const params = searchParams(query).toString()
  return params === "" ? "/precedents" : `/precedents?${params}`
}

function nothingFound(query: Search): HTMLElement {
  const filters = filterCount(query)
  const advice =
    filters > 0
      ? `${plural(filters, "filter")} on the left may be too narrow.`
      : "Try fewer or other words, or match by meaning."
  return empty("No passage found", el("p", {}, advice))
}

function teaching(): HTMLElement {
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
      example('"too often"', "finds these words exactly as they stand"),
      example("supervis*", "finds every word that begins so"),
    ),
    el(
      "p",
      {},
      "Every passage shows its report, paragraph, page and grade, and is copied with them.",
    ),
  )
}
