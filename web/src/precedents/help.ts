import {el} from "../page/elements"

const SIGNS: readonly (readonly [string, string])[] = [
  ['"too often"', "these words as they stand; the first such phrase is counted on the right"],
  ["supervis*", "every word that begins so"],
  ["visits -drift", 'leaves out what holds this word; a phrase too: -"in care"'],
]

/// What a query can say beyond its words, behind a small link.
export function queryHelp(): HTMLElement {
  return el(
    "details",
    {class: "fold searchbox__help"},
    el("summary", {}, "How to ask"),
    el(
      "dl",
      {class: "signs"},
      ...SIGNS.map(([sign, does]) => el("div", {}, el("dt", {}, sign), el("dd", {}, does))),
    ),
  )
}
