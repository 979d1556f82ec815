import type {KeptPassage} from "../api/bank"
import type {Forms} from "../api/forms"
import type {Judgement, Suggestion} from "../api/suggest"
import {button, el, newId} from "../page/elements"
import {blankedWords, copyButton, copyWithSource, openLink, passage} from "../page/passage"
import {standingWords} from "../page/passage-standing"
import {todayOf} from "../text/dates"
import {sourceLine} from "../text/source"
import {markBlanks, readBlanks, type Marked} from "../text/wording"
import {plural} from "../text/words"
import {INSERT} from "./steps"

/// What can be inserted from the panel, each with where it is from.

/// Puts wording into the text.
export type Insert = (wording: Marked) => void

/// A published sentence.
export function sentenceCard(forms: Forms, suggestion: Suggestion, insert: Insert): HTMLElement {
  const wording = markBlanks(suggestion.text, suggestion.blanks)
  const hit = {...suggestion, text: wording.text, highlights: [], same: []}
  return passage(
    forms,
    hit,
    (id) => [insertButton(wording, insert, id), copyButton(forms, hit, id), openLink(hit, id)],
    blankedWords(wording),
  )
}

/// How reports of the form state the grade, with one of them to look at.
export function judgementCard(
  forms: Forms,
  {text, uses, example}: Judgement,
  insert: Insert,
): HTMLElement {
  const wording = {text, blanks: []}
  const hit = {...example, text, highlights: [], same: []}
  const said = `so in ${plural(uses, "report")}, for example`
  const card = passage(forms, hit, (id) => [
    insertButton(wording, insert, id),
    openLink(example, id),
  ])
  card.querySelector(".passage__source")?.prepend(el("span", {class: "quiet"}, `${said} `))
  return card
}

/// A passage of the wording bank.
export function bankCard(forms: Forms, kept: KeptPassage, insert: Insert): HTMLElement {
  const id = newId("passage")
  const wording = readBlanks(kept.text)
  const line = bankLine(forms, kept)
  return el(
    "article",
    {class: "passage passage--bank"},
    el("blockquote", {class: "passage__words", id}, ...blankedWords(wording)),
    el(
      "p",
      {class: "passage__source"},
      el("strong", {}, "Wording bank"),
      el("span", {class: "passage__place"}, standingWords(kept, todayOf(new Date()))),
    ),
    kept.useWhen !== "" && el("p", {class: "passage__when"}, `Use when: ${kept.useWhen}`),
    el(
      "div",
      {class: "passage__actions"},
      insertButton(wording, insert, id),
      button("Copy with source", () => void copyWithSource(kept.text, line), {
        class: "link-button",
        "aria-describedby": id,
      }),
    ),
  )
}

function bankLine(forms: Forms, {source, form}: KeptPassage): string {
  return source === null
    ? "wording bank"
    : sourceLine(source, (grade) => forms.gradeLabel(grade, form))
}

function insertButton(wording: Marked, insert: Insert, id: string): HTMLButtonElement {
  return button(
    "Insert wording",
    () => {
      insert(wording)
    },
    {class: `button button--small ${INSERT}`, "aria-describedby": id},
  )
}
