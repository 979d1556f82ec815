import type {KeptPassage} from "../api/bank"
import type {Forms} from "../api/forms"
import {button, controlKey, el, newId, unseen, type Child} from "../page/elements"
import {gradeMark} from "../page/marks"
import {blankedWords, copyWithSource} from "../page/passage"
import {isDue, standingWords} from "../page/passage-standing"
import {sourceLine} from "../text/source"
import {readBlanks} from "../text/wording"
import {capital} from "../text/words"

/// What can be done with a kept passage.
export interface CardActs {
  readonly edit: () => void
  readonly approve: () => void
  readonly review: () => void
  readonly retire: () => void
  readonly offer: () => void
  readonly remove: () => void
}

/// One passage of the bank: its words, what it is for, how it stands, where it was used.
export function passageCard(
  forms: Forms,
  kept: KeptPassage,
  today: string,
  uses: HTMLElement,
  acts: CardActs,
): HTMLElement {
  const id = newId("kept")
  const {source, approved, retired, useWhen} = kept
  const line =
    source === null
      ? "wording bank"
      : sourceLine(source, (grade) => forms.gradeLabel(grade, kept.form))
  const act = (label: string, does: () => void): HTMLElement =>
    button(label, does, {
      class: "link-button",
      "aria-describedby": id,
      ...controlKey(kept.id, label),
    })
  const isOffered = retired === null
  return el(
    "article",
    {class: `passage kept${isOffered ? "" : " kept--retired"}`},
    el("blockquote", {class: "passage__words", id}, ...blankedWords(readBlanks(kept.text))),
    el("p", {class: "passage__source"}, ...wantedFor(forms, kept)),
    useWhen !== "" && el("p", {class: "passage__when"}, el("strong", {}, "Use when "), useWhen),
    el(
      "p",
      {class: "passage__when quiet"},
      el(needsSomebody(kept, today) ? "strong" : "span", {}, standingWords(kept, today)),
      source !== null && ` · from ${line}`,
    ),
    el(
      "div",
      {class: "passage__actions"},
      isOffered &&
        approved === null &&
        button("Approve", acts.approve, {
          class: "button button--small",
          "aria-describedby": id,
          ...controlKey(kept.id, "Approve"),
        }),
      act("Copy with source", () => void copyWithSource(kept.text, line)),
      act("Edit", acts.edit),
      isOffered &&
        approved !== null &&
        act(isDue(kept, today) ? "Still fits" : "Reviewed today", acts.review),
      isOffered ? act("Retire", acts.retire) : act("Offer again", acts.offer),
      act("Delete", acts.remove),
    ),
    uses,
  )
}

/// Whether an offered passage waits for an approval or a review.
function needsSomebody(kept: KeptPassage, today: string): boolean {
  return kept.retired === null && (kept.approved === null || isDue(kept, today))
}

function wantedFor(forms: Forms, {aspect, grade, form}: KeptPassage): Child[] {
  const parts: Child[] = []
  if (grade !== null)
    parts.push(
      gradeMark(forms, grade, form),
      el("span", {"aria-hidden": "true"}, ` ${forms.gradeShort(grade, form)}`),
    )
  const place = [
    aspect === null ? null : capital(forms.aspectName(aspect, form)),
    form === null ? null : forms.formName(form),
  ].filter((part) => part !== null)
  if (place.length > 0)
    parts.push(el("span", {class: grade === null ? "" : "passage__place"}, place.join(", ")))
  return parts.length > 0
    ? [unseen("For "), ...parts]
    : [el("span", {class: "quiet"}, "For any form, aspect and grade")]
}
