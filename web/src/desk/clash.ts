import type {Forms} from "../api/forms"
import {choose} from "../page/dialog"
import {columnHeads, el} from "../page/elements"
import {clock} from "../text/dates"
import type {Draft} from "../text/draft"
import type {Clash, Prefer} from "../text/merge"
import {plural} from "../text/words"

/// Asks what shall stand where two windows changed the same words. Closing it decides nothing; both
/// texts stay where they are until it is answered.
export function askAboutClash(
  forms: Forms,
  clashes: readonly Clash[],
  stored: Draft,
): Promise<Prefer | null> {
  return choose<Prefer>(
    "Two windows changed the same words",
    [
      el(
        "p",
        {},
        `Another window saved version ${String(stored.revision)} at ${clock(stored.updated)}. What only one of the two changed has been put together. ${plural(clashes.length, "place")} both changed; your text is safe in this browser until you choose.`,
      ),
      el(
        "table",
        {class: "table clashes"},
        el("caption", {class: "govuk-visually-hidden"}, "What both changed"),
        columnHeads("Here", "In the other window"),
        el("tbody", {}, ...clashes.map((clash) => row(forms, clash, stored.form))),
      ),
    ],
    [
      {label: "Keep mine", value: "mine", look: "primary"},
      {label: "Keep both", value: "both"},
      {label: "Take theirs", value: "theirs"},
    ],
  )
}

function row(forms: Forms, clash: Clash, form: string): HTMLElement {
  const words = (text: string | null): string => {
    if (clash.what === "grade") return text === null ? "not decided" : forms.gradeLabel(text, form)
    return text ?? "(deleted)"
  }
  return el("tr", {}, el("td", {}, words(clash.mine)), el("td", {}, words(clash.theirs)))
}
