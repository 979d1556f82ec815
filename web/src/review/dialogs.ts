import type {Finding} from "../api/checks"
import type {Scope} from "../api/decisions"
import {askFor} from "../page/dialog"
import {el} from "../page/elements"
import {areaField, radioRow, textField} from "../page/fields"

/// What the reviewer is asked while deciding.

export interface Dismissal {
  readonly scope: Scope | "word"
  readonly reason: string
}

/// Asks why a finding is none, and how far that goes. A serious one is not dismissed without a
/// reason.
export function askWhy(finding: Finding): Promise<Dismissal | null> {
  const reason = areaField("Why is this not an issue?")
  const word = finding.term
  let scope: Dismissal["scope"] = "here"
  const reach = radioRow(
    "Dismiss",
    [
      ["here", "here"],
      ["report", "everywhere in this report"],
      ...(word === null ? [] : [["word", `“${word}” is right: add it to the dictionary`] as const]),
    ],
    scope,
    (chosen) => {
      scope = chosen === "report" || chosen === "word" ? chosen : "here"
    },
  )
  reach.classList.add("choice--stacked")
  return askFor<Dismissal>(
    "Not an issue",
    [el("p", {class: "dialog__note"}, finding.message), reason.element, reach],
    "Dismiss",
    () => {
      const typed = reason.control.value.trim()
      const isMissing = typed === "" && finding.severity === "high" && scope !== "word"
      reason.mistake(isMissing ? "Say why: this finding is serious" : null)
      return isMissing ? undefined : {scope, reason: typed}
    },
  )
}

export function askComment(finding: Finding): Promise<string | null> {
  const comment = areaField("Comment")
  return askFor<string>(
    "Comment",
    [el("p", {class: "dialog__note"}, finding.message), comment.element],
    "Add comment",
    () => {
      const typed = comment.control.value.trim()
      comment.mistake(typed === "" ? "Write the comment" : null)
      return typed === "" ? undefined : typed
    },
  )
}

export function askAssignee(finding: Finding, now: string | null): Promise<string | null> {
  const name = textField("Who is to see to it?", {value: now ?? ""})
  return askFor<string>(
    "Assign",
    [el("p", {class: "dialog__note"}, finding.message), name.element],
    "Assign",
    () => {
      const typed = name.control.value.trim()
      name.mistake(typed === "" ? "Enter a name" : null)
      return typed === "" ? undefined : typed
    },
  )
}

/// @param open what is open now, a line each
export function askSignOff(open: readonly string[]): Promise<string | null> {
  const note = areaField("Note, if any")
  return askFor<string>(
    "Sign off this review",
    [
      open.length === 0
        ? el("p", {class: "dialog__note"}, "Nothing is open.")
        : el(
            "div",
            {class: "dialog__note"},
            el("p", {}, `${String(open.length)} open, which the record will say:`),
            el("ul", {class: "signoff__open"}, ...open.map((line) => el("li", {}, line))),
          ),
      note.element,
    ],
    "Sign off",
    () => note.control.value.trim(),
  )
}
