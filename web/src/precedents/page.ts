import {isAborted} from "../api/client"
import {forms, type Forms} from "../api/forms"
import {FIRST_PAGE, type Search} from "../api/hits"
import {phrase} from "../api/phrase"
import {el, newId, replace} from "../page/elements"
import {radioRow} from "../page/fields"
import {takesSingleKeys, type Key} from "../page/keys"
import {patiently} from "../page/patience"
import {precedentViews} from "../page/precedent-views"
import {problem} from "../page/problem"
import {addAddress, readdress, type Page, type Visit} from "../page/router"
import {addressOf, lookOf, type Look} from "./address"
import {teaching} from "./empty"
import {Filters} from "./filters"
import {queryHelp} from "./help"
import {Profile} from "./profile"
import {fetchShown, phraseQuery, put, type Shown} from "./results"
import {ViewSwitch} from "./views"

const KEYS: readonly Key[] = [
  ["/", "To the search box (when not typing)"],
  ["Enter", "Search"],
]

/// The search of what past reports say. The address is the search and the view: it can be sent to
/// a colleague, and going back goes to the search before.
export async function precedentsPage(visit: Visit): Promise<Page> {
  const precedents = new Precedents(await forms(), lookOf(visit.query))
  return {
    title: "Precedents",
    place: "precedents",
    element: precedents.element,
    keys: KEYS,
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
  private readonly modes: HTMLElement
  private readonly filters: Filters
  private readonly switch: ViewSwitch
  private readonly count = el("p", {class: "results__count", role: "status"})
  private readonly list = el("div", {class: "results__list"})
  private readonly profile: Profile
  private asking = new AbortController()
  private shown: Shown | null = null

  private readonly forms: Forms
  private look: Look

  constructor(forms: Forms, look: Look) {
    this.forms = forms
    this.look = look
    this.profile = new Profile(forms)
    this.box = el("input", {
      id: newId("query"),
      class: "govuk-input searchbox__words",
      type: "search",
      name: "q",
      autocomplete: "off",
      spellcheck: "true",
    })
    this.box.value = look.search.q
    this.modes = radioRow(
      "Match",
      [
        ["hybrid", "Both"],
        ["keyword", "Words"],
        ["meaning", "Meaning"],
      ],
      look.search.mode,
      (mode) => {
        this.narrow({...this.look.search, mode: mode as Search["mode"]})
      },
    )
    this.filters = new Filters(forms, look.search, (changed) => {
      this.narrow(changed)
    })
    this.switch = new ViewSwitch((view) => {
      this.ask({...this.look, view})
    })
    this.element = this.layOut()
    document.addEventListener("keydown", this.findKey)
  }

  arrive(): void {
    if (this.look.search.q === "") this.box.focus()
    this.ask(this.look)
  }

  leave(): void {
    this.asking.abort()
    this.shown?.leave?.()
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
      this.modes,
      queryHelp(),
    )
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const q = this.box.value.trim()
      if (q !== this.look.search.q) addAddress(addressOf(this.look))
      this.narrow({...this.look.search, q})
    })
    return el(
      "div",
      {class: "page page--wide precedents"},
      el("h1", {class: "page-head__title"}, "Precedents"),
      precedentViews("search"),
      form,
      el(
        "div",
        {class: "precedents__columns"},
        this.filters.element,
        el(
          "section",
          {class: "results", "aria-label": "Passages"},
          el("div", {class: "results__head"}, this.count, this.switch.element),
          this.list,
        ),
        this.profile.element,
      ),
    )
  }

  /// Another search: the words in the box count as well, and it begins with its best hits.
  private narrow(search: Search): void {
    this.ask({...this.look, search: {...search, q: this.box.value.trim(), limit: FIRST_PAGE}})
  }

  private ask(look: Look): void {
    this.look = look
    readdress(addressOf(look))
    this.switch.show(look.view)
    this.asking.abort()
    this.element.classList.toggle("precedents--counting", look.view !== "list")
    const isEmpty = look.search.q === ""
    this.switch.element.hidden = isEmpty
    if (isEmpty) {
      this.count.textContent = ""
      this.profile.clear()
      replace(this.list, teaching())
      return
    }
    const {signal} = (this.asking = new AbortController())
    this.list.classList.add("results__list--old")
    this.profile.wait()
    const asked = fetchShown(
      this.forms,
      look,
      (changed) => {
        this.ask(changed)
      },
      signal,
    )
    patiently(asked, () => {
      if (!signal.aborted) this.count.textContent = "Searching …"
    }).then(
      (shown) => {
        if (!signal.aborted) this.show(shown)
      },
      (failure: unknown) => {
        if (!isAborted(failure) && !signal.aborted) this.fail(failure)
      },
    )
    void this.profileOf(look, asked, signal)
  }

  /// The profile: from what the view counted already, or asked for beside it.
  private async profileOf(look: Look, shown: Promise<Shown>, signal: AbortSignal): Promise<void> {
    const query = phraseQuery(look)
    try {
      if (query.phrase === "") {
        this.profile.clear()
        return
      }
      const counted =
        look.view === "concordance" ? (await shown).counted : await phrase(query, signal)
      if (!signal.aborted && counted !== undefined) this.profile.show(look, query, counted)
    } catch (failure) {
      if (!isAborted(failure) && !signal.aborted) this.profile.fail(failure)
    }
  }

  private show(shown: Shown): void {
    this.shown?.leave?.()
    this.shown = shown
    this.list.classList.remove("results__list--old")
    this.count.textContent = shown.count
    this.filters.count(shown.facets ?? null)
    put(this.list, shown)
  }

  private fail(failure: unknown): void {
    this.list.classList.remove("results__list--old")
    this.count.textContent = ""
    replace(this.list, problem(failure))
  }
}
