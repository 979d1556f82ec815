import type {Forms} from "../api/forms"
import type {JudgingWord, WordUse} from "../api/suggest"
import {button, el, svg, unseen, type Child} from "../page/elements"
import {gradeMark} from "../page/marks"
import {listed, plural} from "../text/words"

/// Puts another word in the place of a judging word.
export type Exchange = (word: JudgingWord, other: string) => void

/// Others shown beside a word.
const OTHERS = 5
/// Pixels of the longest bar of a row.
const LONGEST = 34

/// How each grade has used the judging words of a sentence, and others like them.
export function judgingWords(
  forms: Forms,
  form: string,
  words: readonly JudgingWord[],
  isOpen: boolean,
  exchange: Exchange,
): HTMLDetailsElement {
  const names = [...new Set(words.map(({use}) => use.word))]
  return el(
    "details",
    {class: "fold judging", open: isOpen},
    el("summary", {}, `${plural(names.length, "judging word")} here: ${listed(names)}`),
    ...firstOfEach(words).map((word) => useTable(forms, form, word, exchange)),
  )
}

function useTable(
  forms: Forms,
  form: string,
  word: JudgingWord,
  exchange: Exchange,
): HTMLTableElement {
  const scale = scaleOf(forms, form, word)
  const row = (use: WordUse, act: Child): HTMLElement => {
    const most = Math.max(...shown(use, scale).map(({per10000}) => per10000))
    return el(
      "tr",
      {},
      el("th", {scope: "row"}, use.word),
      ...shown(use, scale).map(({uses, per10000}) => rateCell(uses, per10000, most)),
      el("td", {class: "judging__act"}, act),
    )
  }
  return el(
    "table",
    {class: "judging__table"},
    el("caption", {}, `Uses of “${word.use.word}” and its like in 10,000 words, by grade`),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", {scope: "col"}, "Word"),
        ...scale.map((grade) => el("th", {scope: "col"}, gradeMark(forms, grade, form))),
        el("td", {}),
      ),
    ),
    el(
      "tbody",
      {},
      row(word.use, el("span", {class: "quiet"}, "yours")),
      ...word.alternatives.slice(0, OTHERS).map((use) =>
        row(
          use,
          button(
            ["Use", unseen(` ${use.word} for ${word.use.word}`)],
            () => {
              exchange(word, use.word)
            },
            {class: "link-button"},
          ),
        ),
      ),
    ),
  )
}

function rateCell(uses: number, rate: number, most: number): HTMLElement {
  const long = most === 0 ? 0 : (rate / most) * LONGEST
  const bar = svg("svg", {
    class: "judging__bar",
    viewBox: `0 0 ${String(LONGEST)} 4`,
    width: LONGEST,
    height: 4,
    "aria-hidden": "true",
    focusable: "false",
  })
  bar.append(svg("rect", {x: 0, y: 0, width: long, height: 4}))
  return el(
    "td",
    {class: "judging__rate", title: plural(uses, "use")},
    uses === 0 ? el("span", {class: "quiet"}, "0") : rate.toFixed(rate < 10 ? 1 : 0),
    bar,
  )
}

/// The grades of the form, best first; for a form that grades nothing all that use the word.
function scaleOf(forms: Forms, form: string, {use}: JudgingWord): string[] {
  const own = forms.form(form)?.scale ?? []
  if (own.length > 0) return own.map(({id}) => id)
  return use.grades.filter(({uses}) => uses > 0).map(({grade}) => grade)
}

function shown(
  use: WordUse,
  scale: readonly string[],
): {readonly uses: number; readonly per10000: number}[] {
  return scale.map(
    (grade) => use.grades.find((each) => each.grade === grade) ?? {uses: 0, per10000: 0},
  )
}

function firstOfEach(words: readonly JudgingWord[]): JudgingWord[] {
  const seen = new Map<string, JudgingWord>()
  for (const word of words) if (!seen.has(word.use.word)) seen.set(word.use.word, word)
  return [...seen.values()]
}
