import {
  changePassage,
  deletePassage,
  keepPassage,
  passages,
  StalePassage,
  type KeptPassage,
  type PassageContent,
} from "../api/bank"
import {sentence} from "../api/client"
import {forms, type Forms} from "../api/forms"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {button, el, replace} from "../page/elements"
import {askForPassage, NEW_PASSAGE} from "../page/passage-form"
import {whoActs} from "../page/person"
import {precedentViews} from "../page/precedent-views"
import {empty, problem} from "../page/problem"
import type {Page} from "../page/router"
import {todayOf} from "../text/dates"
import {plural} from "../text/words"
import {passageCard} from "./card"
import {BankFilters} from "./filters"
import {approved, narrowed, offeredAgain, retired, reviewed, type Narrowing} from "./standing"
import {usesFold} from "./uses"

const ANY = {form: null, aspect: null, grade: null}

/// The wording bank: passages that an inspectorate keeps for others to use.
export async function bankPage(): Promise<Page> {
  const [names, kept] = await Promise.all([forms(), passages(ANY)])
  const bank = new Bank(names, kept)
  return {title: "Wording bank", place: "precedents", element: bank.element}
}

class Bank {
  readonly element: HTMLElement
  private readonly forms: Forms
  private readonly count = el("p", {class: "results__count", role: "status"})
  private readonly said = el("div", {class: "bank__said"})
  private readonly list = el("div", {class: "results__list"})
  private readonly filters: BankFilters
  private narrowing: Narrowing = {words: "", aspect: "", grade: "", hasRetired: false}
  private kept: readonly KeptPassage[]

  constructor(forms: Forms, kept: readonly KeptPassage[]) {
    this.forms = forms
    this.kept = kept
    this.filters = new BankFilters(forms, this.narrowing, (changed) => {
      this.narrowing = changed
      this.draw()
    })
    this.element = el(
      "div",
      {class: "page page--wide precedents"},
      el("h1", {class: "page-head__title"}, "Wording bank"),
      precedentViews("bank"),
      el(
        "div",
        {class: "precedents__columns bank"},
        this.filters.element,
        el(
          "section",
          {class: "results", "aria-label": "Kept passages"},
          el(
            "div",
            {class: "results__head"},
            this.count,
            button("Add a passage", () => void this.add(), {class: "button button--primary"}),
          ),
          this.said,
          this.list,
        ),
      ),
    )
    this.draw()
  }

  private draw(): void {
    const today = todayOf(new Date())
    const shown = narrowed(this.kept, this.narrowing)
    const waiting = shown.filter((each) => each.approved === null && each.retired === null).length
    this.count.textContent =
      plural(shown.length, "passage") + (waiting === 0 ? "" : `, ${String(waiting)} to approve`)
    if (shown.length === 0) {
      replace(this.list, this.kept.length === 0 ? teaching() : nothingLeft())
      return
    }
    replace(
      this.list,
      el("ol", {class: "passages"}, ...shown.map((kept) => el("li", {}, this.card(kept, today)))),
    )
  }

  private card(kept: KeptPassage, today: string): HTMLElement {
    const change = (content: PassageContent, done: string): void =>
      void this.change(kept, content, done)
    return passageCard(this.forms, kept, today, usesFold(this.forms, kept.id), {
      edit: () => void this.edit(kept),
      approve: () => void this.approve(kept),
      review: () => {
        change(reviewed(kept, today), "Noted as reviewed today.")
      },
      retire: () => {
        change(retired(kept, today), "Retired: it is no longer offered.")
      },
      offer: () => {
        change(offeredAgain(kept), "Offered again.")
      },
      remove: () => void this.remove(kept),
    })
  }

  private async add(): Promise<void> {
    const content = await askForPassage(this.forms, NEW_PASSAGE, "Add a passage", "Add")
    if (content === null) return
    await this.tried(async () => {
      const added = await keepPassage(content)
      this.kept = [added, ...this.kept]
      announce("Added; nobody has approved it yet.")
    })
  }

  private async edit(kept: KeptPassage): Promise<void> {
    const content = await askForPassage(this.forms, kept, "Edit this passage", "Change")
    if (content === null) return
    const isOther = content.text !== kept.text && kept.approved !== null
    await this.change(
      kept,
      content,
      isOther ? "Changed. Other words need another approval." : "Changed.",
    )
  }

  private async approve(kept: KeptPassage): Promise<void> {
    const person = await whoActs()
    if (person === null) return
    const content = approved(kept, person.name, todayOf(new Date()))
    await this.change(kept, content, `Approved by ${person.name}.`)
  }

  private async remove(kept: KeptPassage): Promise<void> {
    const really = await confirmed(
      "Delete this passage?",
      [
        el("blockquote", {}, kept.text),
        el(
          "p",
          {},
          "It goes for good, with what is known of its use. To keep it and no longer offer it, retire it.",
        ),
      ],
      "Delete passage",
    )
    if (!really) return
    await this.tried(async () => {
      await deletePassage(kept.id)
      this.kept = this.kept.filter(({id}) => id !== kept.id)
      announce("Deleted.")
    })
  }

  private change(kept: KeptPassage, content: PassageContent, done: string): Promise<void> {
    return this.tried(async () => {
      this.put(await changePassage(kept.id, kept.revision, content))
      announce(done)
    })
  }

  private put(changed: KeptPassage): void {
    this.kept = this.kept.map((other) => (other.id === changed.id ? changed : other))
  }

  /// Does something to the bank, shows how it stands then, and says what went wrong.
  private async tried(act: () => Promise<void>): Promise<void> {
    replace(this.said)
    try {
      await act()
    } catch (failure) {
      const isStale = failure instanceof StalePassage
      if (isStale) this.put(failure.stored)
      const said = isStale
        ? "Somebody else changed this passage meanwhile. It is shown as it stands now; nothing of yours was stored."
        : sentence(failure)
      replace(this.said, problem(said))
    }
    this.draw()
  }
}

function teaching(): HTMLElement {
  return empty(
    "Nothing is kept yet",
    el(
      "p",
      {},
      "Keep wording here that others should use: approved, dated, and with the place it is from.",
    ),
    el(
      "ul",
      {class: "empty__list"},
      el(
        "li",
        {},
        "From a past report: ",
        el("a", {class: "govuk-link", href: "/precedents"}, "search"),
        ", then “Keep in bank” under a passage.",
      ),
      el("li", {}, "Your own words: “Add a passage”."),
    ),
    el(
      "p",
      {},
      "In the editor, passages for the aspect and grade being written come first (Alt+2).",
    ),
  )
}

function nothingLeft(): HTMLElement {
  return empty("No passage here", el("p", {}, "The filters on the left may be too narrow."))
}
