import type {Node} from "prosemirror-model"
import {blocks, blocksIn, isBlank} from "./blocks"
import type {Draft, DraftParagraph, DraftSection} from "./draft"
import {firstParagraphId} from "./ids"
import {laidOut, type Layout} from "./layout"
import {numbers} from "./numbering"
import {docAttrs, docOf, headingLevel, schema, sectionAttrs} from "./schema"

/// What a draft has that its document has not.
export type DraftFrame = Pick<Draft, "id" | "revision" | "updated" | "form">

/// The document of a draft, laid out as its form prints it. A section without a paragraph gets an
/// empty one, of the kind that its form begins it with, so that there is a place to write.
export function documentOf(draft: Draft, layout: Layout): Node {
  const drafted = draft.sections.length > 0 ? draft.sections : [BLANK]
  const at = layout.gradesIn(drafted.map(({heading}) => heading))
  const sections = drafted.map((section, index) => sectionNode(section, layout, index === at))
  return docOf(draft, sections)
}

/// The draft of a document, with the paragraphs numbered as they are printed.
export function draftOf(doc: Node, frame: DraftFrame, numbered: boolean): Draft {
  const printed = numberById(doc, numbered)
  const sections: DraftSection[] = []
  doc.forEach((section) => {
    const paragraphs = blocksIn(section).map(({node}) => paragraphOf(node, printed))
    sections.push({
      ...sectionAttrs(section),
      heading: section.firstChild?.textContent ?? "",
      level: headingLevel(section),
      paragraphs,
    })
  })
  return {...frame, ...docAttrs(doc), sections}
}

/// The printed number of every block, by its id.
export function numberById(doc: Node, numbered: boolean): Map<string, string | null> {
  const all = blocks(doc)
  const printed = numbers(
    all.map(({kind, section, node}) => ({kind, part: section.part, isBlank: isBlank(node)})),
    numbered,
  )
  return new Map(all.map(({id}, index) => [id, printed[index] ?? null]))
}

/// A block never changes, only documents get other blocks: what was made of it once can be used
/// again. This is what keeps saving a long draft cheap.
const made = new WeakMap<Node, DraftParagraph>()

function paragraphOf(node: Node, printed: Map<string, string | null>): DraftParagraph {
  const {id, kind, source} = node.attrs as {id: string} & Pick<DraftParagraph, "kind" | "source">
  const number = printed.get(id) ?? null
  const known = made.get(node)
  if (known?.number === number) return known
  const paragraph = {id, kind, number, text: node.textContent, source}
  made.set(node, paragraph)
  return paragraph
}

function sectionNode(section: DraftSection, layout: Layout, hasGrades: boolean): Node {
  const {id, part, aspect} = section
  const heading = schema.nodes.heading.create({level: section.level}, textNodes(section.heading))
  const paragraphs = section.paragraphs.map((p) =>
    schema.nodes.block.create({id: p.id, kind: p.kind, source: p.source}, textNodes(p.text)),
  )
  if (paragraphs.length === 0) {
    const kind = layout.beginsWith(section)
    paragraphs.push(schema.nodes.block.create({id: firstParagraphId(id), kind}))
  }
  return schema.nodes.section.create({id, part, aspect}, [
    heading,
    ...(hasGrades ? [schema.nodes.grades.create()] : []),
    ...laidOut(paragraphs, layout.tableHeads),
  ])
}

/// What a draft without sections begins with.
const BLANK: DraftSection = {
  id: "s1",
  heading: "",
  level: 1,
  part: "main",
  aspect: null,
  paragraphs: [],
}

function textNodes(text: string): Node[] {
  return text === "" ? [] : [schema.text(text)]
}
