import {commentedAddress, exportAddress} from "../api/drafts"
import {CHOICES} from "../editor/view"
import {el} from "../page/elements"
import {select} from "../page/fields"
import type {Kind} from "../text/draft"
import type {Drawer} from "./drawer"
import {menu} from "../page/menu"

/// What can be done from the bar.
export interface BarActs {
  readonly save: () => Promise<void>
  readonly kind: (kind: Kind) => void
  readonly details: () => void
  readonly find: () => void
  readonly history: () => void
  readonly addSection: () => void
  readonly removeSection: () => void
  readonly remove: () => void
}

/// The line above the text: what this is, whether it is saved, and what can be done with it.
export class DeskBar {
  readonly element: HTMLElement
  private readonly title = el("h1", {class: "desk__title"})
  private readonly kind = select([...CHOICES, ["other", "Other"]], "paragraph")
  private shownKind: Kind | null | undefined

  constructor(
    id: string,
    said: readonly HTMLElement[],
    [outline, panel]: readonly [Drawer, Drawer],
    acts: BarActs,
  ) {
    this.kind.classList.add("desk__kind")
    this.kind.setAttribute("aria-label", "Kind of paragraph")
    this.kind.addEventListener("change", () => {
      this.shownKind = undefined
      const kind = CHOICES.find(([known]) => known === this.kind.value)?.[0]
      if (kind !== undefined) acts.kind(kind)
    })
    const review = `/drafts/${encodeURIComponent(id)}/review`
    this.element = el(
      "div",
      {class: "desk__bar"},
      outline.opener,
      el("a", {class: "govuk-link desk__up", href: "/drafts"}, "Drafts"),
      this.title,
      el("div", {class: "desk__said"}, ...said),
      this.kind,
      el("a", {class: "button button--small", href: review}, "Review"),
      menu("Export", [
        {label: "Word document", address: exportAddress(id, "docx"), before: acts.save},
        {label: "Word document with comments", address: commentedAddress(id), before: acts.save},
        {label: "PDF", address: exportAddress(id, "pdf"), before: acts.save},
        {label: "Web page", address: exportAddress(id, "html"), before: acts.save},
        {label: "Markdown", address: exportAddress(id, "md"), before: acts.save},
      ]),
      menu("More", [
        {label: "Find and replace", act: acts.find},
        {label: "Earlier versions", act: acts.history},
        {label: "Title, authority and date", act: acts.details},
        {label: "Add a section after this one", act: acts.addSection},
        {label: "Remove this section", act: acts.removeSection},
        {label: "Delete this draft", act: acts.remove},
      ]),
      panel.opener,
    )
  }

  showTitle(title: string): void {
    this.title.textContent = title
    this.title.title = title
  }

  /// Shows the kind of the paragraph of the cursor; null in a heading, which has none.
  showKind(kind: Kind | null): void {
    if (kind === this.shownKind) return
    this.shownKind = kind
    const isKnown = CHOICES.some(([known]) => known === kind)
    this.kind.value = isKnown && kind !== null ? kind : "other"
    this.kind.disabled = kind === null
  }
}
