import type {Node} from "prosemirror-model"
import {TextSelection} from "prosemirror-state"
import type {EditorView} from "prosemirror-view"
import type {UsualLength} from "../api/forms"
import {button, controlKey, el, replace, unseen, type Child} from "../page/elements"
import {severityCounts, type Counts} from "../page/marks"
import {sectionIndexAt} from "../text/blocks"
import {headingLevel, sectionAttrs} from "../text/schema"
import {plural} from "../text/words"
import {lengthMark, measured, wordsIn, type Measured} from "./lengths"

/// The list of sections beside the text: where the writer is, what is still empty, how many words
/// each has, and how many findings. Drawn at pauses, never while a key is being handled.
export class Outline {
  readonly element = el("nav", {class: "outline", "aria-label": "Sections"})
  private readonly view: () => EditorView
  private drawn = ""
  private usual: readonly UsualLength[] = []

  constructor(view: () => EditorView) {
    this.view = view
  }

  /// Shows lengths against these from the next drawing on.
  setUsual(usual: readonly UsualLength[]): void {
    this.usual = usual
  }

  /// @param counts the findings of each section, by its id
  draw(counts: ReadonlyMap<string, Counts>): void {
    const {doc, selection} = this.view().state
    const here = sectionIndexAt(doc, selection.head)
    const rows: Row[] = []
    const lengths = measured(doc, this.usual)
    doc.forEach((section, pos, index) => {
      const {id} = sectionAttrs(section)
      rows.push(rowOf(section, pos, index === here, counts.get(id), lengths.get(id)))
    })
    const now = JSON.stringify(rows)
    if (now === this.drawn) return
    this.drawn = now
    const top = Math.min(...rows.map(({level}) => level))
    const total = rows.reduce((sum, {words}) => sum + words, 0)
    replace(
      this.element,
      el("ol", {class: "outline__list"}, ...rows.map((row) => this.item(row, row.level - top))),
      el("p", {class: "outline__total"}, `${total.toLocaleString("en-GB")} words`),
    )
  }

  private item(row: Row, depth: number): HTMLElement {
    const children: Child[] = [
      el("span", {class: `outline__state outline__state--${row.state}`, "aria-hidden": "true"}),
      el(
        "span",
        {class: "outline__name"},
        row.heading === "" ? `(${row.isFirst ? "opening" : "no heading"})` : row.heading,
        unseen(row.words === 0 ? ", empty. " : ". "),
      ),
      row.words > 0 &&
        el(
          "span",
          {class: "outline__facts"},
          row.counts !== undefined && severityCounts(row.counts),
          el("span", {class: "outline__words"}, plural(row.words, "word")),
        ),
      row.length !== undefined && lengthMark(row.length),
    ]
    return el(
      "li",
      {class: `outline__item outline__item--${String(Math.min(depth, 3))}`},
      button(
        children,
        () => {
          this.goTo(row.pos)
        },
        {
          class: "outline__link",
          "aria-current": row.isHere ? "location" : null,
          ...controlKey(row.id, "section"),
        },
      ),
    )
  }

  private goTo(pos: number): void {
    const view = this.view()
    const section = view.state.doc.nodeAt(pos)
    if (section === null) return
    const end = pos + 1 + (section.firstChild?.nodeSize ?? 0) + 1
    const tr = view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(end)))
    view.dispatch(tr)
    view.focus()
    const dom = view.nodeDOM(pos)
    if (dom instanceof Element) dom.scrollIntoView({block: "start"})
  }
}

interface Row {
  readonly id: string
  readonly heading: string
  readonly level: number
  readonly pos: number
  readonly words: number
  readonly isHere: boolean
  readonly isFirst: boolean
  readonly state: "empty" | "begun"
  readonly counts: Counts | undefined
  readonly length: Measured | undefined
}

function rowOf(
  section: Node,
  pos: number,
  isHere: boolean,
  counts: Counts | undefined,
  length: Measured | undefined,
): Row {
  const words = wordsIn(section)
  return {
    id: sectionAttrs(section).id,
    heading: section.firstChild?.textContent ?? "",
    level: headingLevel(section),
    pos,
    words,
    isHere,
    isFirst: pos === 0,
    state: words === 0 ? "empty" : "begun",
    counts,
    length,
  }
}
