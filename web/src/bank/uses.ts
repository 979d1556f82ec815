import {passageUses, type PassageUses} from "../api/bank"
import {drafts} from "../api/drafts"
import type {Forms} from "../api/forms"
import {el, replace, type Child} from "../page/elements"
import {placeAddress} from "../page/passage"
import {problem} from "../page/problem"
import {clock} from "../text/dates"
import {sourceLine} from "../text/source"
import {plural} from "../text/words"

/// Where a passage was used since, asked for when somebody opens it.
export function usesFold(forms: Forms, id: string): HTMLElement {
  const list = el("div", {class: "fold__list"})
  const fold = el("details", {class: "fold"}, el("summary", {}, "Where it was used"), list)
  let isAsked = false
  fold.addEventListener("toggle", () => {
    if (!fold.open || isAsked) return
    isAsked = true
    replace(list, el("p", {class: "quiet"}, "Looking …"))
    Promise.all([passageUses(id), drafts()]).then(
      ([uses, written]) => {
        const titles = new Map(written.map((draft) => [draft.id, draft.title || draft.authority]))
        replace(list, ...usesContent(forms, uses, titles))
      },
      (failure: unknown) => {
        isAsked = false
        replace(list, problem(failure))
      },
    )
  })
  return fold
}

function usesContent(
  forms: Forms,
  {drafts, published}: PassageUses,
  titles: ReadonlyMap<string, string>,
): Child[] {
  if (drafts.length + published.length === 0)
    return [el("p", {class: "quiet"}, "In no draft, and word for word in no imported report.")]
  return [
    drafts.length > 0 &&
      el(
        "div",
        {},
        el("p", {}, `Taken into ${plural(drafts.length, "paragraph")} of drafts:`),
        el(
          "ul",
          {class: "uses"},
          ...drafts.map(({draft, paragraph, used}) =>
            el(
              "li",
              {},
              el(
                "a",
                {class: "govuk-link", href: draftAddress(draft, paragraph)},
                titles.get(draft) ?? "a draft",
              ),
              `, ${clock(used)}`,
            ),
          ),
        ),
      ),
    published.length > 0 &&
      el(
        "div",
        {},
        el("p", {}, `Word for word in ${plural(published.length, "place")} of imported reports:`),
        el(
          "ul",
          {class: "uses"},
          ...published.map((place) =>
            el(
              "li",
              {},
              el(
                "a",
                {class: "govuk-link", href: placeAddress(place.report, place.paragraph)},
                sourceLine(place, (grade) => forms.gradeShort(grade)),
              ),
            ),
          ),
        ),
      ),
  ]
}

function draftAddress(draft: string, paragraph: string): string {
  return `/drafts/${encodeURIComponent(draft)}?at=${encodeURIComponent(paragraph)}`
}
