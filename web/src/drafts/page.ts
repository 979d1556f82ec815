import {deleteDraft, drafts, exportAddress, type DraftSummary} from "../api/drafts"
import {forms, type Forms} from "../api/forms"
import {forgetAll} from "../api/kept"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {button, controlKey, el, replace, unseen} from "../page/elements"
import {empty, problem} from "../page/problem"
import type {Page} from "../page/router"
import {clock} from "../text/dates"
import {plural} from "../text/words"

/// The drafts, last changed first.
export async function draftsPage(): Promise<Page> {
  const [names, all] = await Promise.all([forms(), drafts()])
  return {title: "Drafts", place: "drafts", element: new Drafts(names, all).element}
}

class Drafts {
  readonly element: HTMLElement
  private readonly note = el("p", {class: "page-head__note"})
  private readonly list = el("div")
  private readonly trouble = el("div")

  private readonly forms: Forms
  private all: readonly DraftSummary[]

  constructor(forms: Forms, all: readonly DraftSummary[]) {
    this.forms = forms
    this.all = all
    const create = el("a", {class: "button button--primary", href: "/drafts/new"}, "New draft")
    this.element = el(
      "div",
      {class: "page"},
      el(
        "div",
        {class: "page-head"},
        el("div", {}, el("h1", {class: "page-head__title"}, "Drafts"), this.note),
        el("div", {class: "page-head__actions"}, create),
      ),
      this.trouble,
      this.list,
    )
    this.draw()
  }

  private draw(): void {
    this.note.textContent = this.all.length === 0 ? "" : plural(this.all.length, "draft")
    if (this.all.length === 0) replace(this.list, nothingYet())
    else replace(this.list, this.table())
  }

  private table(): HTMLElement {
    const head = ["Draft", "Form", "Last change", "Words", "Version"]
    return el(
      "table",
      {class: "table drafts"},
      el("caption", {class: "govuk-visually-hidden"}, "Drafts"),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          ...head.map((name, index) =>
            el("th", {scope: "col", class: index > 2 ? "numeric" : ""}, name),
          ),
          el("td", {}, unseen("Actions")),
        ),
      ),
      el("tbody", {}, ...this.all.map((draft) => this.row(draft))),
    )
  }

  private row(draft: DraftSummary): HTMLElement {
    const address = `/drafts/${encodeURIComponent(draft.id)}`
    const name = draft.authority === "" ? draft.title : draft.authority
    return el(
      "tr",
      {},
      el(
        "th",
        {scope: "row", class: "library__name"},
        el("a", {class: "govuk-link", href: address}, name === "" ? "Untitled draft" : name),
        el("span", {class: "library__title"}, draft.title),
      ),
      el("td", {}, this.forms.formName(draft.form)),
      el("td", {class: "nowrap"}, clock(draft.updated)),
      el("td", {class: "numeric"}, draft.words.toLocaleString("en-GB")),
      el("td", {class: "numeric"}, String(draft.revision)),
      el(
        "td",
        {class: "library__actions"},
        el(
          "a",
          {class: "button button--small button--quiet", href: `${address}/review`},
          "Review",
          unseen(` ${name}`),
        ),
        el(
          "a",
          {
            class: "button button--small button--quiet",
            href: exportAddress(draft.id, "docx"),
            download: "",
          },
          "Word",
          unseen(` file of ${name}`),
        ),
        button(["Delete", unseen(` ${name}`)], () => void this.remove(draft, name), {
          class: "button button--small button--quiet",
          ...controlKey(draft.id, "delete"),
        }),
      ),
    )
  }

  private async remove(draft: DraftSummary, name: string): Promise<void> {
    const really = await confirmed(
      `Delete the draft on ${name}?`,
      [
        el(
          "p",
          {},
          `${draft.title}: ${plural(draft.words, "word")} in version ${String(draft.revision)}, and every version before it. It cannot be brought back.`,
        ),
      ],
      "Delete draft",
    )
    if (!really) return
    try {
      await deleteDraft(draft.id)
      forgetAll(draft.id)
      this.all = this.all.filter(({id}) => id !== draft.id)
      this.draw()
      announce(`The draft on ${name} is deleted.`)
    } catch (failure) {
      replace(this.trouble, problem(failure))
    }
  }
}

function nothingYet(): HTMLElement {
  return empty(
    "No drafts yet",
    el(
      "p",
      {},
      "Choose a form, an authority and, where you know them, the grades. Evenhand lays out the form’s sections; while you write, it shows how past reports put the same thing and where the text and its grade disagree.",
    ),
    el("p", {}, el("a", {class: "govuk-link", href: "/drafts/new"}, "Begin a draft")),
  )
}
