import type {Subject} from "../api/decisions"
import {subjectsOf, type Statement, type SubjectStatements} from "../api/subjects"
import {button, el, replace} from "../page/elements"
import {placeName} from "../page/finding-words"
import {problem} from "../page/problem"
import {capital, plural} from "../text/words"

/// The subjects of a report, most divergent first, each with everything said about it, by level.
/// Asked for when it is first opened.
export class Subjects {
  readonly element: HTMLDetailsElement
  private readonly subject: Subject
  private readonly show: (id: string) => void
  private readonly body = el("div", {class: "subjects"})
  private isAsked = false

  /// @param show shows a paragraph in the text
  constructor(subject: Subject, show: (id: string) => void) {
    this.subject = subject
    this.show = show
    this.element = el(
      "details",
      {class: "fold subjects__all"},
      el("summary", {}, "What is said about each subject"),
      this.body,
    )
    this.element.addEventListener("toggle", () => {
      if (this.element.open && !this.isAsked) void this.load()
    })
  }

  private async load(): Promise<void> {
    this.isAsked = true
    replace(this.body, el("p", {class: "panel__note"}, "Looking for subjects …"))
    try {
      this.draw(await subjectsOf(this.subject))
    } catch (failure) {
      this.isAsked = false
      replace(this.body, problem(failure))
    }
  }

  private draw(subjects: readonly SubjectStatements[]): void {
    replace(
      this.body,
      el(
        "p",
        {class: "panel__note"},
        subjects.length === 0
          ? "Nothing is judged in several places."
          : "Those whose judgements lie furthest apart come first.",
      ),
      el("ul", {class: "subjects__list"}, ...subjects.map((each) => this.one(each))),
    )
  }

  private one({subject, statements}: SubjectStatements): HTMLElement {
    return el(
      "li",
      {},
      el(
        "details",
        {class: "fold"},
        el(
          "summary",
          {},
          el("strong", {}, capital(subject)),
          ` ${plural(statements.length, "place")}, ${span(statements)}`,
        ),
        el("ol", {class: "places"}, ...statements.map((each) => this.place(each))),
      ),
    )
  }

  private place({rung, location}: Statement): HTMLElement {
    const name = `${rung === null ? "not judged" : rung}: ${placeName(location)}`
    const id = location.paragraph ?? location.section
    return el(
      "li",
      {class: "place"},
      button(
        [
          el("span", {class: "place__name"}, capital(name)),
          el("span", {class: "place__quote"}, `“${location.quote}”`),
        ],
        () => {
          if (id !== null) this.show(id)
        },
        {class: "place__link"},
      ),
    )
  }
}

/// `outstanding to poor`, from the best level to the worst.
function span(statements: readonly Statement[]): string {
  const rungs = statements.map(({rung}) => rung).filter((rung) => rung !== null)
  const best = rungs[0] ?? ""
  const worst = rungs.at(-1) ?? ""
  return best === worst ? best : `${best} to ${worst}`
}
