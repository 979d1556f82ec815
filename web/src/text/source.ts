import {nullable, number, record, string, type Decoder} from "./decode"
import {year} from "./dates"
import type {Source} from "./draft"

/// The paragraph of a report that a source is in.
export type SourceParagraph = Omit<Source, "start" | "end">

const paragraph = {
  report: string,
  file: string,
  authority: nullable(string),
  published: nullable(string),
  grade: nullable(string),
  paragraph: string,
  number: nullable(string),
  page: nullable(number),
}

export const decodeSourceParagraph: Decoder<SourceParagraph> = record<SourceParagraph>(paragraph)

export const decodeSource: Decoder<Source> = record<Source>({
  ...paragraph,
  start: number,
  end: number,
})

/// What a source line is made of; a precedent found by a search has all of it and more.
export type Sourced = Pick<Source, "authority" | "file" | "published" | "grade" | "number" | "page">

/// `Eastmarch, 2021, good, paragraph 13, page 4`: the line that stands under a quotation. A report
/// without a printed authority is called by its file.
export function sourceLine(source: Sourced, label: (grade: string) => string): string {
  return [
    source.authority ?? source.file,
    year(source.published),
    source.grade === null ? null : label(source.grade),
    source.number === null ? null : `paragraph ${source.number}`,
    source.page === null ? null : `page ${String(source.page)}`,
  ]
    .filter((part) => part !== null)
    .join(", ")
}

/// A source as kept in the clipboard's HTML; null for anything that is not one.
export function parseSource(json: string | null): Source | null {
  if (json === null) return null
  try {
    return decodeSource(JSON.parse(json), "source")
  } catch {
    return null
  }
}
