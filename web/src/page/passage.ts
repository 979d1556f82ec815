import type {Forms} from "../api/forms"
import type {Hit} from "../api/hits"
import {year} from "../text/dates"
import {sourceLine} from "../text/source"
import {cut} from "../text/span"
import type {Marked} from "../text/wording"
import {plural} from "../text/words"
import {announce} from "./announce"
import {button, el, newId, unseen, type Child} from "./elements"
import {gradeMark} from "./marks"

/// How a precedent looks wherever it is shown: its words with what matched, where it stands, why
/// it was found, and what is much the same.

export interface PassageParts {
  readonly element: HTMLElement
  readonly quoteId: string
}

/// @param actions makes the buttons under the words; gets the id of the words to describe them by
/// @param words what to show of the text where it is not what matched
export function passage(
  forms: Forms,
  hit: Hit,
  actions: (quoteId: string) => readonly Child[],
  words: readonly Child[] = marked(hit),
): HTMLElement {
  const quoteId = newId("passage")
  return el(
    "article",
    {class: "passage"},
    el("blockquote", {class: "passage__words", id: quoteId}, ...words),
    el("p", {class: "passage__source"}, ...sourceParts(forms, hit)),
    el(
      "div",
      {class: "passage__actions"},
      ...actions(quoteId),
      hit.why !== "" && el("span", {class: "passage__why"}, `found by ${hit.why}`),
    ),
    hit.same.length > 0 && sameFold(forms, hit),
  )
}

/// Copies the words of a hit with their source, and says so.
export function copyButton(forms: Forms, hit: Hit, quoteId: string): HTMLButtonElement {
  return button(
    "Copy with source",
    () => {
      void copyWithSource(
        hit.text,
        sourceLine(hit, (grade) => forms.gradeLabel(grade, hit.form)),
      )
    },
    {class: "link-button", "aria-describedby": quoteId},
  )
}

/// The address of a report's page at one of its paragraphs.
export function placeAddress(report: string, paragraph: string): string {
  return `/reports/${encodeURIComponent(report)}?at=${encodeURIComponent(paragraph)}`
}

export function openLink(hit: Hit, quoteId: string): HTMLElement {
  return el(
    "a",
    {
      class: "govuk-link passage__open",
      href: placeAddress(hit.report, hit.paragraph),
      "aria-describedby": quoteId,
    },
    "Open in report",
  )
}

/// Copies words with the line that says where they are from, and says so.
export async function copyWithSource(text: string, line: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(`“${text}” (${line})`)
    announce("Copied with its source.")
  } catch {
    announce("The browser did not allow copying.")
  }
}

/// A text with its blanks marked, so that nobody takes them for published words.
export function blankedWords({text, blanks}: Marked): Child[] {
  return cut(text, blanks).map((piece) =>
    piece.span < 0 ? piece.text : el("span", {class: "blank"}, piece.text),
  )
}

function marked(hit: Hit): Child[] {
  return cut(hit.text, hit.highlights).map(({text, span}) =>
    span < 0 ? text : el("mark", {class: "hit-mark"}, text),
  )
}

function sourceParts(forms: Forms, hit: Hit): Child[] {
  const place = [
    hit.number === null ? null : `¶ ${hit.number}`,
    hit.page === null ? null : `p ${String(hit.page)}`,
  ].filter((part) => part !== null)
  const when = year(hit.published)
  const section = withoutGrade(
    hit.section,
    hit.grade === null ? "" : forms.gradeLabel(hit.grade, hit.form),
  )
  return [
    el("strong", {}, hit.authority ?? hit.file),
    when !== null && ` ${when}`,
    hit.grade !== null &&
      el("span", {class: "passage__grade"}, gradeMark(forms, hit.grade, hit.form)),
    hit.grade !== null &&
      el("span", {"aria-hidden": "true"}, ` ${forms.gradeShort(hit.grade, hit.form)}`),
    place.length > 0 && el("span", {class: "passage__place"}, ` ${place.join(", ")}`),
    section !== "" && el("span", {class: "passage__section"}, ` ${section}`),
  ]
}

/// A heading without the grade it ends in, where that stands beside it anyway.
function withoutGrade(heading: string, label: string): string {
  const end = heading.toLowerCase().lastIndexOf(`: ${label.toLowerCase()}`)
  return label !== "" && end > 0 ? heading.slice(0, end) : heading
}

function sameFold(forms: Forms, hit: Hit): HTMLElement {
  return el(
    "details",
    {class: "fold"},
    el(
      "summary",
      {},
      `+ ${String(hit.same.length)} much the same`,
      unseen(` (${plural(hit.same.length, "passage")})`),
    ),
    el(
      "ul",
      {class: "fold__list"},
      ...hit.same.map((other) =>
        el(
          "li",
          {},
          el(
            "a",
            {class: "govuk-link", href: placeAddress(other.report, other.paragraph)},
            sourceLine(other, (grade) => forms.gradeLabel(grade, other.form)),
          ),
          el("span", {class: "fold__words"}, other.text),
        ),
      ),
    ),
  )
}
