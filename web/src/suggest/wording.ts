import {passages, type KeptPassage} from "../api/bank"
import type {Forms} from "../api/forms"
import {suggest, type JudgingWord, type Wordings} from "../api/suggest"
import {el, replace, type Child} from "../page/elements"
import {problem} from "../page/problem"
import {AT_ONCE, type Pause} from "../text/pauses"
import {sentenceAt} from "../text/sentences"
import type {Marked} from "../text/wording"
import {Following, type Answer} from "./following"
import {judgingWords} from "./judging"
import {arrowStep, insertButtons, redraw, stepCards} from "./steps"
import type {Wanted} from "./wanted"
import {bankCard, judgementCard, sentenceCard, type Insert} from "./wording-cards"

/// What the panel needs of the editor beside it.
export interface WordingBeside {
  readonly wanted: () => Wanted
  /// @param passage the id of the passage of the wording bank that it is; null for published wording
  readonly insert: (wording: Marked, passage: string | null) => void
  /// puts another word where a judging word stands in the paragraph
  readonly exchange: (word: JudgingWord, other: string) => void
  readonly back: () => void
}

interface Offer {
  readonly bank: readonly KeptPassage[]
  /// for the grade of the section; for one without a grade and text, some of each grade of the form
  readonly published: readonly {readonly grade: string | null; readonly wordings: Wordings}[]
}

const LIMIT = 6
/// Sentences shown of each grade while none is awarded and nothing is written.
const OF_EACH = 3

/// Wording for the sentence that is being written: what the inspectorate keeps for it, how the form
/// states the grade, what inspectors published at this grade, and how grades use its judging words.
export class WordingPanel {
  readonly element: HTMLElement
  private readonly forms: Forms
  private readonly beside: WordingBeside
  private readonly place = el("p", {class: "panel__place"})
  private readonly list = el("div", {class: "panel__results"})
  private readonly following = new Following<Wanted, Offer>({
    fetch: (wanted, signal) => this.fetch(wanted, signal),
    key: (wanted) => ({...wanted, text: writtenOf(wanted), place: "", heading: "", offset: 0}),
    told: (answer) => {
      this.show(answer)
    },
  })
  private isShown = false
  private hasWordsOpen = false

  /// @param settings what stands above the wording, such as the switch of the grey text
  constructor(forms: Forms, beside: WordingBeside, settings: HTMLElement) {
    this.forms = forms
    this.beside = beside
    this.element = el(
      "div",
      {class: "comparable wording"},
      el("div", {class: "wording__head"}, this.place, settings),
      this.list,
    )
    this.element.addEventListener("keydown", (event) => {
      this.key(event)
    })
  }

  /// The cursor moved or the text under it changed.
  follow(pause?: Pause): void {
    if (this.isShown) this.following.follow(this.beside.wanted, pause)
  }

  /// Asks only while it can be seen; the bank may have changed while it was not.
  setShown(isShown: boolean): void {
    this.isShown = isShown
    if (!isShown) return
    this.following.forget()
    this.follow(AT_ONCE)
  }

  /// Puts the keyboard on the first wording; false where there is none.
  enter(): boolean {
    const first = insertButtons(this.list)[0]
    first?.focus()
    return first !== undefined
  }

  close(): void {
    this.following.close()
  }

  private show(answer: Answer<Wanted, Offer>): void {
    this.list.classList.toggle("panel__results--old", answer.is === "asking")
    if (answer.is === "asking") {
      if (this.list.childElementCount === 0)
        replace(this.list, el("p", {class: "panel__note"}, "Looking through past reports …"))
      return
    }
    if (answer.is === "failed") {
      replace(this.list, problem(answer.failure))
      return
    }
    const {question, answer: offer} = answer
    this.place.textContent = this.placeWords(question)
    redraw(this.list, () => {
      replace(this.list, ...this.content(question, offer))
    })
  }

  private content(wanted: Wanted, {bank, published}: Offer): Child[] {
    const insert: Insert = (wording) => {
      this.beside.insert(wording, null)
    }
    const now = published[0]?.wordings ?? null
    const judgement = now?.judgement ?? null
    const groups = [
      group(
        "Kept by the inspectorate",
        bank.map((kept) =>
          bankCard(this.forms, kept, (wording) => {
            this.beside.insert(wording, kept.id)
          }),
        ),
      ),
      group(
        "How this form states the grade",
        judgement === null || wanted.grade === null || wanted.text.includes(judgement.text)
          ? []
          : [judgementCard(this.forms, judgement, insert)],
      ),
      ...published.map(({grade, wordings}) =>
        group(
          grade === null ? "Published" : `Published at ${this.gradeName(wanted, grade)}`,
          wordings.suggestions.map((suggestion) => sentenceCard(this.forms, suggestion, insert)),
        ),
      ),
    ].filter((each) => each !== null)
    return [
      this.words(wanted, now?.words ?? []),
      this.advice(wanted),
      ...groups,
      groups.length === 0 &&
        nothing(wanted.grade === null ? "" : this.gradeName(wanted, wanted.grade)),
    ]
  }

  private words(wanted: Wanted, words: readonly JudgingWord[]): Child {
    if (words.length === 0) return null
    const fold = judgingWords(
      this.forms,
      wanted.form,
      words,
      this.hasWordsOpen,
      this.beside.exchange,
    )
    fold.addEventListener("toggle", () => {
      this.hasWordsOpen = fold.open
    })
    return fold
  }

  private advice({aspect, grade, form, text}: Wanted): Child {
    const hasScale = (this.forms.form(form)?.scale.length ?? 0) > 0
    if (aspect === null || grade !== null || !hasScale) return null
    const said = text.trim() === "" ? "wording of each" : "wording of any"
    return el(
      "p",
      {class: "panel__note"},
      `This section has no grade yet, so here is ${said}. Choose one above its text, and only wording of that grade stays.`,
    )
  }

  private placeWords({text, heading, place}: Wanted): string {
    if (text.trim() !== "") return `For the sentence in ${place}`
    return heading === "" ? "Past wording" : `Past wording on ${heading}`
  }

  private gradeName({form}: Wanted, grade: string): string {
    return this.forms.gradeShort(grade, form)
  }

  private async fetch(wanted: Wanted, signal: AbortSignal): Promise<Offer> {
    const {form, aspect, grade} = wanted
    const scale = this.forms.form(form)?.scale ?? []
    const isOfEach = aspect !== null && grade === null && wanted.text.trim() === ""
    const grades = isOfEach && scale.length > 0 ? scale.map(({id}) => id) : [grade]
    const limit = grades.length > 1 ? OF_EACH : LIMIT
    const text = writtenOf(wanted)
    const [bank, ...found] = await Promise.all([
      passages({form, aspect, grade}, signal),
      ...grades.map((each) => suggest({text, form, aspect, grade: each, limit}, signal)),
    ])
    const published = found.map((wordings, index) => ({grade: grades[index] ?? null, wordings}))
    return {bank: offered(bank), published}
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault()
      this.beside.back()
      return
    }
    const step = arrowStep(event)
    if (step !== 0 && stepCards(this.list, step)) event.preventDefault()
  }
}

/// What is still offered, the approved first.
function offered(bank: readonly KeptPassage[]): KeptPassage[] {
  const now = bank.filter(({retired}) => retired === null)
  const isApproved = ({approved}: KeptPassage): boolean => approved !== null
  return [...now.filter(isApproved), ...now.filter((kept) => !isApproved(kept))]
}

/// The paragraph as far as the sentence of the cursor goes: wording is for that sentence.
function writtenOf({text, offset}: Wanted): string {
  return text.slice(0, sentenceAt(text, offset).end)
}

function group(title: string, cards: readonly HTMLElement[]): HTMLElement | null {
  if (cards.length === 0) return null
  return el(
    "section",
    {class: "wording__group", "aria-label": title},
    el("h2", {class: "wording__title"}, title),
    el("ol", {class: "passages"}, ...cards.map((card) => el("li", {}, card))),
  )
}

function nothing(grade: string): HTMLElement {
  const what = grade === "" ? "published" : `published at ${grade}`
  return el(
    "p",
    {class: "panel__note"},
    `Nothing ${what} fits yet. Write a few words of what you mean to say, and sentences that say it appear, with names left blank. Passages kept in the wording bank come first.`,
  )
}
