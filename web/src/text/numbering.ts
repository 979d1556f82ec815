import type {Kind, Part} from "./draft"

/// What numbering needs to know of a paragraph.
export interface Numberable {
  readonly kind: Kind
  readonly part: Part
  readonly isBlank: boolean
}

/// The printed numbers of a form's paragraphs, in order; null where none is printed.
///
/// Numbers run on through the report and restart in an annex. Only running paragraphs are
/// numbered, and a place to write that is still empty takes no number.
export function numbers(paragraphs: readonly Numberable[], numbered: boolean): (string | null)[] {
  if (!numbered) return paragraphs.map(() => null)
  let next = 1
  let inAnnex = false
  return paragraphs.map(({kind, part, isBlank}) => {
    if ((part === "annex") !== inAnnex) {
      inAnnex = part === "annex"
      next = 1
    }
    if (isBlank || part === "front" || !isNumberedKind(kind)) return null
    return String(next++)
  })
}

function isNumberedKind(kind: Kind): boolean {
  return kind === "paragraph" || kind === "judgement"
}
