import {reviewAddress} from "../api/decisions"
import {sentence} from "../api/client"
import {createDraftFrom} from "../api/drafts"
import {announce} from "../page/announce"
import type {Deciding} from "../page/deciding"
import {button, controlKey, el, replace} from "../page/elements"
import {menu} from "../page/menu"
import {go} from "../page/router"
import {clock} from "../text/dates"
import {askSignOff} from "./dialogs"
import {plural} from "../text/words"
import type {Reviewed} from "./reviewed"

/// What the line above a review needs of the rest of it.
export interface ReviewBarActs {
  /// what is open now, a line each
  readonly open: () => readonly string[]
  /// shows the pages as printed, or puts them away; null where there are none
  readonly showPages: ((isOn: boolean) => void) | null
}

/// The line above a review: what it is of, whether it is signed off, and how to take it away.
export class ReviewBar {
  readonly element: HTMLElement
  private readonly deciding: Deciding
  private readonly acts: ReviewBarActs
  private readonly signed = el("p", {class: "review__signed"})
  private readonly sign: HTMLButtonElement
  private isSigning = false

  /// @param up where the page belongs, as an address and its name
  /// @param editor the address of the editor for a draft; a report has none
  constructor(
    reviewed: Reviewed,
    [address, name]: readonly [string, string],
    editor: string | null,
    deciding: Deciding,
    acts: ReviewBarActs,
  ) {
    this.deciding = deciding
    this.acts = acts
    this.sign = button("Sign off …", () => void this.signOff(), {
      class: "button button--small",
    })
    this.sign.disabled = true
    const file = (label: string, as: "csv" | "docx" | "pdf") => ({
      label,
      address: reviewAddress(deciding.subject, as),
      before: () => Promise.resolve(),
    })
    this.element = el(
      "div",
      {class: "desk__bar"},
      el("a", {class: "govuk-link desk__up", href: address}, name),
      el("h1", {class: "desk__title", tabindex: "-1", title: reviewed.title}, reviewed.name),
      el(
        "p",
        {class: "review__facts", title: reviewed.facts.join(" · ")},
        reviewed.facts.join(" · "),
      ),
      this.signed,
      acts.showPages !== null && pagesSwitch(acts.showPages),
      editor !== null && el("a", {class: "button button--small", href: editor}, "Edit draft"),
      editor === null && reviewed.form !== null && this.beginDraft(deciding.subject.id),
      this.sign,
      menu("Export", [
        file("Review as Word document", "docx"),
        file("Review as PDF", "pdf"),
        file("Review as table (CSV)", "csv"),
      ]),
    )
  }

  /// Draws how the review stands. All must be read before it can be signed: what is signed off is
  /// what was shown.
  ///
  /// @param unread paragraphs still being read for spelling and grammar
  draw(unread: number, isChecked: boolean): void {
    this.sign.disabled = !isChecked || unread > 0 || this.isSigning
    const now = this.deciding.signedOff
    if (now === null) {
      const left = `Spelling and grammar: ${plural(unread, "paragraph")} still to read`
      replace(this.signed, this.isSigning ? "Signing off …" : unread > 0 && left)
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
      button("Take back", () => void this.withdraw(), {
        class: "link-button",
        ...controlKey("sign-off", "take back"),
      }),
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
    const note = await askSignOff(this.acts.open())
    if (note === null) return
    this.isSigning = true
    this.draw(0, true)
    try {
      const isSigned = (await this.deciding.signOff(note)) !== null
      if (isSigned) announce("Signed off.")
    } catch (failure) {
      announce(sentence(failure))
    } finally {
      this.isSigning = false
      this.draw(0, true)
      this.sign.focus()
    }
  }

  private async withdraw(): Promise<void> {
    try {
      if (!(await this.deciding.withdraw())) return
      announce("The sign-off is taken back.")
      this.sign.focus()
    } catch (failure) {
      announce(sentence(failure))
    }
  }
}

function pagesSwitch(show: (isOn: boolean) => void): HTMLButtonElement {
  let isOn = false
  const toggle = button(
    "Pages as printed",
    () => {
      isOn = !isOn
      toggle.setAttribute("aria-pressed", String(isOn))
      show(isOn)
    },
    {class: "button button--small", "aria-pressed": "false"},
  )
  return toggle
}
