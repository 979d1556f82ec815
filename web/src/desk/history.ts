import {draftAt, history, type Revision} from "../api/drafts"
import {choose} from "../page/dialog"
import {button, el, replace, unseen, type Child} from "../page/elements"
import {problem} from "../page/problem"
import {clock} from "../text/dates"
import {differences, type Difference, type Run} from "../text/differences"
import type {Draft} from "../text/draft"
import {plural} from "../text/words"

/// Shows the kept states of a draft, each with what has changed since; gives the one that is to
/// come back, or null.
export async function askForRevision(now: Draft): Promise<Draft | null> {
  const revisions = (await history(now.id)).filter(({revision}) => revision !== now.revision)
  const pane = el(
    "div",
    {class: "history__pane", role: "region", "aria-label": "What changed", tabindex: "0"},
    el("p", {class: "quiet"}, "Choose a version to see what has changed since."),
  )
  let chosen: Draft | null = null
  const list = new RevisionList(revisions, (revision) => {
    chosen = null
    draftAt(now.id, revision).then(
      (then) => {
        chosen = then
        replace(pane, ...changes(then, now))
      },
      (failure: unknown) => {
        replace(pane, problem(failure))
      },
    )
  })
  const body =
    revisions.length === 0
      ? [el("p", {}, "There is no earlier version yet.")]
      : [el("div", {class: "history"}, list.element, pane)]
  const answer = await choose<boolean>("Earlier versions", body, [
    ...(revisions.length === 0
      ? []
      : [{label: "Bring this version back", value: true, look: "primary"} as const]),
    {label: "Close", value: false},
  ])
  return answer === true ? chosen : null
}

class RevisionList {
  readonly element: HTMLElement

  constructor(revisions: readonly Revision[], show: (revision: number) => void) {
    const buttons = revisions.map(({revision, saved}) =>
      button(
        [`Version ${String(revision)}`, el("span", {class: "history__when"}, clock(saved))],
        () => {
          for (const item of buttons) item.removeAttribute("aria-current")
          buttons[revisions.findIndex((r) => r.revision === revision)]?.setAttribute(
            "aria-current",
            "true",
          )
          show(revision)
        },
        {class: "history__item"},
      ),
    )
    this.element = el(
      "ol",
      {class: "history__list", "aria-label": "Versions"},
      ...buttons.map((item) => el("li", {}, item)),
    )
  }
}

function changes(then: Draft, now: Draft): Child[] {
  const found = differences(then, now)
  return [
    el(
      "p",
      {class: "history__count"},
      found.length === 0
        ? "No paragraph has changed since."
        : `${plural(found.length, "paragraph")} changed since; what was taken out is struck through.`,
    ),
    ...found.map((difference, index) => change(difference, found[index - 1])),
  ]
}

function change({section, runs}: Difference, before: Difference | undefined): HTMLElement {
  return el(
    "div",
    {class: "history__change"},
    section !== before?.section &&
      el("h3", {class: "history__section"}, section === "" ? "Opening" : section),
    el("p", {}, ...runs.map(run)),
  )
}

function run({is, text}: Run): Child {
  switch (is) {
    case "same":
      return text
    case "added":
      return el("ins", {}, unseen("added: "), text)
    case "removed":
      return el("del", {}, unseen("taken out: "), text)
  }
}
