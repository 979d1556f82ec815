import type {Finding} from "../api/checks"
import {sentence} from "../api/client"
import {announce} from "../page/announce"
import type {Deciding} from "../page/deciding"
import {button, controlKey, el, type Child} from "../page/elements"
import {findingKey} from "../page/finding-words"
import {clock} from "../text/dates"
import {askAssignee, askComment, askWhy} from "./dialogs"

/// The ways to decide about a finding, as buttons under it and as keys.
export class Deciders {
  private readonly deciding: Deciding

  constructor(deciding: Deciding) {
    this.deciding = deciding
  }

  accept(finding: Finding): void {
    this.done(this.deciding.accept(finding), "Accepted.")
  }

  async dismiss(finding: Finding): Promise<void> {
    const given = await askWhy(finding)
    if (given === null) return
    this.done(
      given.scope === "word"
        ? this.deciding.addWord(finding)
        : this.deciding.dismiss(finding, given.scope, given.reason),
      "Dismissed.",
    )
  }

  async comment(finding: Finding): Promise<void> {
    const note = await askComment(finding)
    if (note !== null) this.done(this.deciding.comment(finding, note), "Comment added.")
  }

  async assign(finding: Finding): Promise<void> {
    const name = await askAssignee(finding, this.deciding.standing(finding).assignee)
    if (name !== null) this.done(this.deciding.assign(finding, name), `Assigned to ${name}.`)
  }

  /// What was done about a finding, and what can be.
  acts(finding: Finding): Child[] {
    const {state, settled, assignee, comments} = this.deciding.standing(finding)
    const act = (label: string, does: () => void): HTMLElement =>
      button(label, does, {
        class: "button button--small",
        ...controlKey(findingKey(finding), label),
      })
    const isOpen = state === "open"
    return [
      !isOpen &&
        el(
          "p",
          {class: `standing standing--${state}`},
          el("strong", {}, STATE_WORDS[state]),
          settled !== null && ` by ${settled.person.name}, ${clock(settled.at)}`,
          settled !== null && settled.note !== "" && `: ${settled.note}`,
        ),
      assignee !== null && el("p", {class: "standing"}, "Assigned to ", el("strong", {}, assignee)),
      ...comments.map(({person, at, note}) =>
        el("p", {class: "standing"}, el("strong", {}, person.name), `, ${clock(at)}: ${note}`),
      ),
      el(
        "div",
        {class: "finding-card__acts"},
        isOpen &&
          act("Accept", () => {
            this.accept(finding)
          }),
        isOpen && act("Not an issue …", () => void this.dismiss(finding)),
        (state === "accepted" || state === "dismissed") &&
          act("Open again", () => {
            this.done(this.deciding.reopen(finding), "Open again.")
          }),
        act("Comment …", () => void this.comment(finding)),
        act("Assign …", () => void this.assign(finding)),
      ),
    ]
  }

  private done(decided: Promise<boolean>, said: string): void {
    decided.then(
      (isDone) => {
        if (isDone) announce(said)
      },
      (failure: unknown) => {
        announce(sentence(failure))
      },
    )
  }
}

const STATE_WORDS = {
  open: "Open",
  accepted: "Accepted",
  dismissed: "Not an issue",
  known: "In the dictionary",
} as const
