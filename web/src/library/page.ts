import {forms, type Forms} from "../api/forms"
import {forgetAll} from "../api/kept"
import {deleteEverything, reports, type ReportSummary} from "../api/reports"
import {announce} from "../page/announce"
import {confirmed} from "../page/dialog"
import {button, el, replace, type Child} from "../page/elements"
import {selectField, textField} from "../page/fields"
import {takesSingleKeys} from "../page/keys"
import {empty, problem} from "../page/problem"
import type {Page} from "../page/router"
import {plural} from "../text/words"
import {takeDrops} from "./dropping"
import {wanted} from "./files"
import {formKey, shown, SORTS, type Sort} from "./filter"
import {importPanel} from "./importing"
import {Plots} from "./plots"
import {reportTable} from "./table"

const SORT_WORDS: Record<Sort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  authority: "By authority",
  form: "By form",
  warnings: "Most warnings first",
}

/// The library: every report there is, and ways to add and remove some.
export async function libraryPage(): Promise<Page> {
  const [names, all] = await Promise.all([forms(), reports()])
  const library = new Library(names, all)
  void library.resume()
  return {
    title: "Reports",
    place: "reports",
    element: library.element,
    keys: [["/", "Find among the reports (when not typing)"]],
    leave: () => {
      library.leave()
    },
  }
}

class Library {
  readonly element: HTMLElement
  private readonly count = el("p", {class: "page-head__note", role: "status"})
  private readonly list = el("div", {class: "library__list"})
  private readonly trouble = el("div")
  private readonly words = textField("Find", {small: true, className: "govuk-input--width-20"})
  private readonly form: ReturnType<typeof selectField>
  private readonly sort = selectField(
    "Order",
    SORTS.map((sort) => [sort, SORT_WORDS[sort]] as const),
    {small: true, value: "newest"},
  )
  private readonly plots: Plots
  private readonly panel = importPanel(() => {
    this.refreshSoon()
  })
  private readonly stopDrops: () => void
  private refreshing = 0

  private readonly forms: Forms
  private all: readonly ReportSummary[]

  constructor(forms: Forms, all: readonly ReportSummary[]) {
    this.forms = forms
    this.all = all
    this.plots = new Plots(forms)
    this.form = selectField("Form", this.formChoices(), {small: true, value: ""})
    for (const control of [this.words.control, this.form.control, this.sort.control])
      control.addEventListener("input", () => {
        this.draw()
      })
    this.element = this.layOut()
    this.stopDrops = takeDrops((files) => void this.panel.add(files))
    document.addEventListener("keydown", this.findKey)
    this.draw()
  }

  resume(): Promise<void> {
    return this.panel.resume().catch((failure: unknown) => {
      replace(this.trouble, problem(failure))
    })
  }

  leave(): void {
    clearTimeout(this.refreshing)
    this.stopDrops()
    this.panel.leave()
    document.removeEventListener("keydown", this.findKey)
  }

  private readonly findKey = (event: KeyboardEvent): void => {
    if (event.key !== "/" || !takesSingleKeys(event)) return
    event.preventDefault()
    this.words.control.focus()
  }

  private layOut(): HTMLElement {
    const buttons: Child[] = [
      this.chooser("Add reports", false),
      this.chooser("Add a folder", true),
    ]
    const removal = button("Delete everything", () => void this.deleteEverything(), {
      class: "link-button",
    })
    return el(
      "div",
      {class: "page"},
      el(
        "div",
        {class: "page-head"},
        el("div", {}, el("h1", {class: "page-head__title"}, "Reports"), this.count),
        el("div", {class: "page-head__actions"}, ...buttons),
      ),
      this.trouble,
      this.panel.element,
      el(
        "div",
        {class: "toolbar", role: "search", "aria-label": "Among the reports"},
        this.words.element,
        this.form.element,
        this.sort.element,
      ),
      this.plots.element,
      this.list,
      el("div", {class: "page-foot"}, removal),
    )
  }

  /// A button that opens the system's own dialog for files or for a folder.
  private chooser(label: string, isFolder: boolean): HTMLElement {
    const input = el("input", {
      type: "file",
      multiple: true,
      hidden: true,
      webkitdirectory: isFolder,
    })
    input.addEventListener("change", () => {
      const files = wanted([...(input.files ?? [])])
      input.value = ""
      void this.panel.add(files)
    })
    const opener = button(
      label,
      () => {
        input.click()
      },
      {class: isFolder ? "button" : "button button--primary"},
    )
    return el("span", {}, opener, input)
  }

  private formChoices(): (readonly [string, string])[] {
    const used = new Set(this.all.map(formKey))
    const known = this.forms.all
      .filter(({id}) => used.has(id))
      .map(({id, name}) => [id, name] as const)
    const choices: (readonly [string, string])[] = [["", "All forms"], ...known]
    if (used.has("none")) choices.push(["none", "No known form"])
    return choices
  }

  private draw(): void {
    const {value: words} = this.words.control
    const found = shown(this.all, words, this.form.control.value, sortOf(this.sort.control.value))
    this.count.textContent =
      found.length === this.all.length
        ? `${plural(this.all.length, "report")}. Drop files or a folder anywhere on this page to add more.`
        : `${String(found.length)} of ${plural(this.all.length, "report")}`
    this.plots.show(found)
    if (this.all.length === 0) replace(this.list, nothingYet())
    else if (found.length === 0)
      replace(this.list, empty("No report fits", el("p", {}, "Try fewer words, or all forms.")))
    else
      replace(
        this.list,
        reportTable(this.forms, found, (gone) => {
          this.all = this.all.filter(({report}) => report !== gone)
          this.draw()
        }),
      )
  }

  /// Fetches the list again, at most once a second however fast files are done.
  private refreshSoon(): void {
    if (this.refreshing !== 0) return
    this.refreshing = window.setTimeout(() => {
      this.refreshing = 0
      void this.refresh()
    }, 1_000)
  }

  private async refresh(): Promise<void> {
    try {
      this.all = await reports()
      const chosen = this.form.control.value
      replace(
        this.form.control,
        ...this.formChoices().map(([id, label]) => el("option", {value: id}, label)),
      )
      this.form.control.value = chosen
      this.draw()
    } catch (failure) {
      replace(this.trouble, problem(failure))
    }
  }

  private async deleteEverything(): Promise<void> {
    const really = await confirmed(
      "Delete everything?",
      [
        el(
          "p",
          {},
          `This deletes ${plural(this.all.length, "report")}, every draft with its history, and the search index. Nothing of it can be brought back.`,
        ),
      ],
      "Delete everything",
      "delete everything",
    )
    if (!really) return
    try {
      await deleteEverything()
      forgetAll()
      this.all = []
      this.draw()
      announce("Everything is deleted.")
    } catch (failure) {
      replace(this.trouble, problem(failure))
    }
  }
}

function sortOf(value: string): Sort {
  return SORTS.find((sort) => sort === value) ?? "newest"
}

function nothingYet(): HTMLElement {
  return empty(
    "No reports yet",
    el(
      "p",
      {},
      "Add your inspectorate’s published reports: PDF, Word, web page, Markdown or plain text. Evenhand reads them on this machine, finds their form, authority, dates and grades, and makes every paragraph findable. Nothing is sent anywhere.",
    ),
    el("p", {}, "Drop files or a whole folder anywhere on this page, or use the buttons above."),
  )
}
