import {Schema, type DOMOutputSpec, type Node} from "prosemirror-model"
import {KINDS, PARTS, type Award, type Kind, type Part, type Source} from "./draft"
import {isParagraphId} from "./ids"
import {parseSource, sourceLine} from "./source"

/// The shape of a report in the editor: sections of a heading and at least one block. A block is
/// any paragraph; what it is stands in its `kind`. Blocks hold plain text and nothing else, so an
/// offset in a paragraph's text is an offset in its node.
///
/// Titles and grades are attributes of the document, so that undo covers them too.
export const schema = new Schema({
  nodes: {
    doc: {
      content: "section+",
      attrs: {
        title: {default: ""},
        authority: {default: ""},
        published: {default: null},
        grades: {default: []},
      },
    },
    section: {
      content: "heading block+",
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
  return doc.attrs as DocAttrs
}

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
