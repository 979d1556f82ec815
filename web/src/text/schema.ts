import {Schema, type DOMOutputSpec, type Node, type NodeSpec} from "prosemirror-model"
import type {Transform} from "prosemirror-transform"
import {KINDS, PARTS, type Award, type Kind, type Part, type Source} from "./draft"
import {isParagraphId} from "./ids"
import {parseSource, sourceLine} from "./source"

/// A value of a document that its text does not show. The editor compares attributes to see what it
/// has to draw, and there is nothing to compare in this: another value draws nothing anew.
class Undrawn<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }
}

const cell: NodeSpec = {
  content: "block+",
  isolating: true,
  defining: true,
  selectable: false,
  toDOM: () => ["td", 0],
}

/// The shape of a report in the editor: sections of a heading and at least one block. A block is
/// any paragraph; what it is stands in its `kind`. In a form that prints a table of strengths and
/// weaknesses, blocks of these kinds lie in its cells (see `layout.ts`). Blocks hold plain text and nothing else, so an
/// offset in a paragraph's text is an offset in its node.
///
/// Titles and grades are attributes of the document, so that undo covers them too, and are drawn
/// elsewhere.
export const schema = new Schema({
  nodes: {
    doc: {
      content: "section+",
      attrs: {
        title: {default: new Undrawn("")},
        authority: {default: new Undrawn("")},
        published: {default: new Undrawn(null)},
        grades: {default: new Undrawn([])},
      },
    },
    section: {
      content: "heading grades? (block | strengths)+",
      attrs: {id: {default: ""}, part: {default: "main"}, aspect: {default: null}},
      isolating: true,
      defining: true,
      selectable: false,
      toDOM: (node) => ["section", {"data-section": asString(node.attrs["id"])}, 0],
    },
    heading: {
      content: "text*",
      attrs: {level: {default: 1}},
      isolating: true,
      defining: true,
      selectable: false,
      toDOM: (node) => [headingTag(node), {class: "draft-heading"}, 0],
    },
    /// The table of the grades awarded, where the form prints it. It holds nothing: the grades are
    /// attributes of the document, and who opens the editor draws it.
    grades: {
      atom: true,
      selectable: false,
      toDOM: () => ["div", {class: "draft-grades"}],
    },
    /// A table of strengths and weaknesses side by side, under the heads that the form prints.
    strengths: {
      content: "strengthsCell weaknessesCell",
      attrs: {strengths: {default: "Strengths"}, weaknesses: {default: "Weaknesses"}},
      isolating: true,
      defining: true,
      selectable: false,
      toDOM: strengthsToDom,
    },
    strengthsCell: cell,
    weaknessesCell: cell,
    block: {
      content: "text*",
      selectable: false,
      attrs: {id: {default: ""}, kind: {default: "paragraph"}, source: {default: null}},
      parseDOM: [
        {
          tag: "[data-kind]",
          contentElement: (element) =>
            element.querySelector<HTMLElement>(".draft-words") ?? element,
          getAttrs: (element) => ({
            id: pastedId(element.getAttribute("data-id")),
            kind: pastedKind(element.getAttribute("data-kind")),
            source: parseSource(element.getAttribute("data-source")),
          }),
        },
        {tag: "li", attrs: {kind: "bullet"}},
        {tag: "p"},
        {tag: "h1"},
        {tag: "h2"},
        {tag: "h3"},
        {tag: "h4"},
        {tag: "blockquote"},
        {tag: "div"},
      ],
      toDOM: blockToDom,
    },
    text: {},
  },
})

/// A block's attributes, typed; ProseMirror itself keeps them loosely.
export interface BlockAttrs {
  readonly id: string
  readonly kind: Kind
  readonly source: Source | null
}

export interface SectionAttrs {
  readonly id: string
  readonly part: Part
  readonly aspect: string | null
}

export interface DocAttrs {
  readonly title: string
  readonly authority: string
  readonly published: string | null
  readonly grades: readonly Award[]
}

export function blockAttrs(node: Node): BlockAttrs {
  return node.attrs as BlockAttrs
}

export function sectionAttrs(node: Node): SectionAttrs {
  return node.attrs as SectionAttrs
}

export function docAttrs(doc: Node): DocAttrs {
  const {title, authority, published, grades} = doc.attrs as UndrawnAttrs
  return {
    title: title.value,
    authority: authority.value,
    published: published.value,
    grades: grades.value,
  }
}

/// A document with what belongs to it as a whole.
export function docOf({title, authority, published, grades}: DocAttrs, sections: Node[]): Node {
  const attrs: UndrawnAttrs = {
    title: new Undrawn(title),
    authority: new Undrawn(authority),
    published: new Undrawn(published),
    grades: new Undrawn(grades),
  }
  return schema.nodes.doc.create(attrs, sections)
}

/// Changes what belongs to a document as a whole, as one step for each value.
export function setDocAttrs(tr: Transform, changed: Partial<DocAttrs>): void {
  for (const [name, value] of Object.entries(changed)) tr.setDocAttribute(name, new Undrawn(value))
}

type UndrawnAttrs = {readonly [name in keyof DocAttrs]: Undrawn<DocAttrs[name]>}

export function headingLevel(section: Node): number {
  const level: unknown = section.firstChild?.attrs["level"]
  return typeof level === "number" ? level : 1
}

export function isPart(value: unknown): value is Part {
  return PARTS.some((part) => part === value)
}

function blockToDom(node: Node): DOMOutputSpec {
  const {id, kind, source} = blockAttrs(node)
  const attrs = {class: `draft-block draft-block--${kind}`, "data-id": id, "data-kind": kind}
  const words: DOMOutputSpec = ["p", {class: "draft-words"}, 0]
  if (kind !== "quote" || source === null) return ["div", attrs, words]
  const line = `Source: ${sourceLine(source, readable)}`
  return [
    "div",
    {...attrs, "data-source": JSON.stringify(source)},
    words,
    ["p", {class: "draft-source", contenteditable: "false"}, line],
  ]
}

function strengthsToDom({attrs}: Node): DOMOutputSpec {
  const head = (words: unknown): DOMOutputSpec => ["th", {scope: "col"}, asString(words)]
  return [
    "table",
    {class: "draft-strengths"},
    [
      "thead",
      {contenteditable: "false"},
      ["tr", head(attrs["strengths"]), head(attrs["weaknesses"])],
    ],
    ["tbody", ["tr", 0]],
  ]
}

/// A grade's id as words, where no form is at hand to say how it prints it.
function readable(grade: string): string {
  return grade.replaceAll("-", " ")
}

function headingTag(node: Node): string {
  const level: unknown = node.attrs["level"]
  return `h${String(Math.min(6, (typeof level === "number" ? level : 1) + 1))}`
}

function pastedId(id: string | null): string {
  return isParagraphId(id) ? id : ""
}

function pastedKind(kind: string | null): Kind {
  return KINDS.find((known) => known === kind) ?? "paragraph"
}

function asString(value: unknown): string {
  return typeof value === "string" ? value : ""
}
