import {reviewAddress} from "../api/decisions"
import {sentence} from "../api/client"
import {createDraftFrom} from "../api/drafts"
import {announce} from "../page/announce"
import type {Deciding} from "../page/deciding"
import {button, el, replace} from "../page/elements"
import {menu} from "../page/menu"
import {go} from "../page/router"
import {clock} from "../text/dates"
import {askSignOff} from "./dialogs"
import type {Reviewed} from "./reviewed"

/// The line above a review: what it is of, whether it is signed off, and how to take it away.
export class ReviewBar {
  readonly element: HTMLElement
  private readonly deciding: Deciding
  private readonly open: () => readonly string[]
  private readonly signed = el("p", {class: "review__signed"})
  private readonly sign: HTMLButtonElement

  /// @param up where the page belongs, as an address and its name
  /// @param editor the address of the editor for a draft; a report has none
  /// @param open what is open now, a line each
  constructor(
    reviewed: Reviewed,
    [address, name]: readonly [string, string],
    editor: string | null,
    deciding: Deciding,
    open: () => readonly string[],
  ) {
    this.deciding = deciding
    this.open = open
    this.sign = button("Sign off …", () => void this.signOff(), {
      class: "button button--small",
    })
    this.sign.disabled = true
    const file = (label: string, as: "csv" | "docx") => ({
      label,
      address: reviewAddress(deciding.subject, as),
      before: () => Promise.resolve(),
    })
    this.element = el(
      "div",
      {class: "desk__bar"},
      el("a", {class: "govuk-link desk__up", href: address}, name),
      el("h1", {class: "desk__title", tabindex: "-1", title: reviewed.title}, reviewed.name),
      el("p", {class: "review__facts"}, reviewed.facts.join(" · ")),
      this.signed,
      editor !== null && el("a", {class: "button button--small", href: editor}, "Edit draft"),
      editor === null && reviewed.form !== null && this.beginDraft(deciding.subject.id),
      this.sign,
      menu("Export", [
        file("Review as Word document", "docx"),
        file("Review as table (CSV)", "csv"),
      ]),
    )
  }

  /// Draws how the review stands; findings must be there before it can be signed.
  draw(isChecked: boolean): void {
    this.sign.disabled = !isChecked
    const now = this.deciding.signedOff
    if (now === null) {
      replace(this.signed)
      return
    }
    const left = now.left.length === 0 ? "nothing open" : `${String(now.left.length)} open`
    const version = now.revision === null ? "" : `version ${String(now.revision)}, `
    replace(
      this.signed,
      el("strong", {}, "Signed off"),
      el(
        "span",
        {title: [now.note, ...now.left].filter((line) => line !== "").join("\n")},
        ` by ${now.person.name}, ${clock(now.at)} (${version}${left}) `,
      ),
      button("Take back", () => void this.withdraw(), {class: "link-button"}),
    )
  }

  private beginDraft(report: string): HTMLButtonElement {
    return button(
      "Begin a draft from it",
      () => {
        createDraftFrom(report).then(
          ({id}) => {
            go(`/drafts/${encodeURIComponent(id)}`)
          },
          (failure: unknown) => {
            announce(sentence(failure))
          },
        )
      },
      {class: "button button--small"},
    )
  }

  private async signOff(): Promise<void> {
    const note = await askSignOff(this.open())
    if (note === null) return
    try {
      if ((await this.deciding.signOff(note)) !== null) announce("Signed off.")
    } catch (failure) {
      announce(sentence(failure))
    }
  }

  private async withdraw(): Promise<void> {
    try {
      if (await this.deciding.withdraw()) announce("The sign-off is taken back.")
    } catch (failure) {
      announce(sentence(failure))
    }
  }
}
