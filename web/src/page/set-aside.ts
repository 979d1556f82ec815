import {sentence} from "../api/client"
import type {Decision} from "../api/decisions"
import {clock} from "../text/dates"
import {plural} from "../text/words"
import {announce} from "./announce"
import type {Deciding} from "./deciding"
import {button, controlKey, el, replace, unseen} from "./elements"

/// What was dismissed in a text, and the words that are known: each with who and when, and the way
/// back.
export class SetAside {
  readonly element = el("details", {class: "fold set-aside"})
  private readonly deciding: () => Deciding
  private drawn = ""

  constructor(deciding: () => Deciding) {
    this.deciding = deciding
    this.element.hidden = true
  }

  draw(): void {
    const {dismissed, words} = this.deciding()
    const now = JSON.stringify([dismissed, words])
    if (now === this.drawn) return
    this.drawn = now
    this.element.hidden = dismissed.length + words.length === 0
    const parts = [
      dismissed.length > 0 ? `${plural(dismissed.length, "finding")} dismissed` : null,
      words.length > 0 ? `${plural(words.length, "word")} in the dictionary` : null,
    ]
    replace(
      this.element,
      el("summary", {}, parts.filter((part) => part !== null).join(", ")),
      el(
        "ul",
        {class: "fold__list"},
        ...dismissed.map((decision) => this.dismissal(decision)),
        ...words.map((word) => this.word(word)),
      ),
    )
  }

  private dismissal(decision: Decision): HTMLElement {
    const {about, note, person, at, scope} = decision
    const quote = about?.quote ?? ""
    return el(
      "li",
      {},
      el("p", {}, about?.message ?? "A finding"),
      el(
        "p",
        {class: "set-aside__facts"},
        quote !== "" && el("span", {class: "set-aside__quote"}, `“${quote}” `),
        scope === "report" ? "everywhere in this report" : (about?.place ?? ""),
        note !== "" && ` – ${note}`,
      ),
      el(
        "p",
        {class: "set-aside__facts"},
        `${person.name}, ${clock(at)} `,
        undo("Undo", quote, decision.target, () => this.deciding().undo(decision)),
      ),
    )
  }

  private word(word: string): HTMLElement {
    return el(
      "li",
      {},
      el("strong", {}, word),
      " is in the dictionary ",
      undo("Take out", word, word, () => this.deciding().removeWord(word)),
    )
  }
}

function undo(label: string, of: string, target: string, act: () => Promise<boolean>): HTMLElement {
  return button(
    [label, unseen(` ${of}`)],
    () => {
      act().then(
        (isDone) => {
          if (isDone) announce("Taken back.")
        },
        (failure: unknown) => {
          announce(sentence(failure))
        },
      )
    },
    {class: "link-button", ...controlKey(target, "undo")},
  )
}
