import type {EditorView} from "prosemirror-view"
import {usePassage} from "../api/bank"
import type {Forms} from "../api/forms"
import {sourceOf, type Hit} from "../api/hits"
import type {JudgingWord} from "../api/suggest"
import {cursorBlock, insertQuotation} from "../editor/commands"
import {gradeOf} from "../editor/grades"
import {exchangeWord, insertWording} from "../editor/wording"
import {announce} from "../page/announce"
import {ComparablePanel} from "../suggest/panel"
import type {Wanted} from "../suggest/wanted"
import {WordingPanel} from "../suggest/wording"
import {sectionIndexAt} from "../text/blocks"
import {numberById} from "../text/document"
import type {Pause} from "../text/pauses"
import {sectionAttrs} from "../text/schema"
import type {Marked} from "../text/wording"
import {plural} from "../text/words"
import {greyTextSwitch} from "./grey-text"
import type {FormGuide} from "./guide"

/// What past reports have for the place of the cursor, and the ways it gets into the text.
export class Beside {
  readonly comparable: ComparablePanel
  readonly wording: WordingPanel
  private readonly draft: string
  private readonly guide: FormGuide
  private readonly view: () => EditorView

  /// @param draft the id of the draft, under which uses of the wording bank are kept
  /// @param toText gives the keyboard back to the text
  constructor(
    draft: string,
    forms: Forms,
    guide: FormGuide,
    view: () => EditorView,
    toText: () => void,
  ) {
    this.draft = draft
    this.guide = guide
    this.view = view
    const wanted = (): Wanted => this.wanted()
    this.comparable = new ComparablePanel(forms, {
      wanted,
      insert: (hit) => {
        if (this.insertHit(hit)) toText()
      },
      back: toText,
    })
    this.wording = new WordingPanel(
      forms,
      {
        wanted,
        insert: (wording, passage) => {
          if (this.insertWording(wording, passage)) toText()
        },
        exchange: (word, other) => {
          this.exchange(word, other)
          toText()
        },
        back: toText,
      },
      greyTextSwitch(),
    )
  }

  /// The cursor moved or the text under it changed.
  follow(pause?: Pause): void {
    this.comparable.follow(pause)
    this.wording.follow(pause)
  }

  close(): void {
    this.comparable.close()
    this.wording.close()
  }

  /// Looks up the selected words.
  lookUp(): void {
    const {doc, selection} = this.view().state
    this.comparable.lookUp(doc.textBetween(selection.from, selection.to, " ").trim())
  }

  private wanted(): Wanted {
    const {state} = this.view()
    const {doc, selection} = state
    const section = doc.child(sectionIndexAt(doc, selection.head))
    const {aspect} = sectionAttrs(section)
    const block = cursorBlock(state)
    const {id, numbered} = this.guide.form
    const number = block === null ? null : numberById(doc, numbered).get(block.id)
    return {
      place: number == null ? "this paragraph" : `paragraph ${number}`,
      text: block?.node.textContent ?? "",
      offset: block === null ? 0 : selection.head - block.pos - 1,
      heading: section.firstChild?.textContent ?? "",
      form: id,
      aspect,
      grade: aspect === null ? null : gradeOf(state, aspect),
    }
  }

  private insertHit(hit: Hit): boolean {
    const view = this.view()
    if (!insertQuotation(hit.text, sourceOf(hit))(view.state, view.dispatch)) return false
    announce(`Quotation from ${hit.authority ?? hit.file} inserted.`)
    return true
  }

  private insertWording(wording: Marked, passage: string | null): boolean {
    const view = this.view()
    const made = insertWording(view.state, wording)
    if (made === null) return false
    view.dispatch(made.tr)
    const blanks = wording.blanks.length
    const rest = blanks === 0 ? "" : ` ${plural(blanks, "blank")} to fill; Tab goes to the next.`
    announce(`Wording inserted.${rest}`)
    // That it was used is worth knowing, and not worth stopping a writer for.
    if (passage !== null)
      void usePassage(passage, this.draft, made.paragraph).catch(() => undefined)
    return true
  }

  private exchange(word: JudgingWord, other: string): void {
    const view = this.view()
    const tr = exchangeWord(view.state, word, word.use.word, other)
    if (tr === null) announce("That word is no longer there.")
    else {
      view.dispatch(tr)
      announce(`${word.use.word} is now ${other}.`)
    }
  }
}
