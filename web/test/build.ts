import {builders} from "prosemirror-test-builder"
import type {Node} from "prosemirror-model"
import type {Draft, DraftParagraph, DraftSection} from "../src/text/draft"
import {schema} from "../src/text/schema"

/// Documents with tagged positions: `doc(section({id: "s1"}, heading("A"), p("Some<a> words")))`.
const built = builders(schema, {
  p: {nodeType: "block"},
  bullet: {nodeType: "block", kind: "bullet"},
})

type Builder = (...content: unknown[]) => Node & {tag: Record<string, number>}
export const {doc, section, heading, p, bullet} = built as unknown as Record<
  "doc" | "section" | "heading" | "p" | "bullet",
  Builder
>

export function tag(node: Node & {tag?: Record<string, number>}, name: string): number {
  const at = node.tag?.[name]
  if (at === undefined) throw new RangeError(`no tag <${name}>`)
  return at
}

/// A draft of one section a list of texts; paragraph ids are given as `id: text`.
export function draft(
  sections: Record<string, Record<string, string>>,
  more: Partial<Draft> = {},
): Draft {
  return {
    id: "d1",
    revision: 1,
    updated: "2026-01-31T10:42:00Z",
    form: "ilacs-2018",
    authority: "Norbridge",
    title: "Inspection of Norbridge",
    published: null,
    grades: [],
    sections: Object.entries(sections).map(([id, texts]) => sectionOf(id, texts)),
    ...more,
  }
}

function sectionOf(id: string, texts: Record<string, string>): DraftSection {
  return {
    id,
    heading: `Heading of ${id}`,
    level: 1,
    part: "main",
    aspect: null,
    paragraphs: Object.entries(texts).map(([paragraph, text]) => paragraphOf(paragraph, text)),
  }
}

function paragraphOf(id: string, text: string): DraftParagraph {
  return {id, kind: "paragraph", number: null, text, source: null}
}

/// The texts of a draft, by section, as a reader sees them.
export function texts(of: Draft): string[][] {
  return of.sections.map(({paragraphs}) => paragraphs.map(({text}) => text))
}
