import {
  boolean,
  list,
  nullable,
  number,
  oneOf,
  otherwise,
  record,
  string,
  type Decoder,
} from "../text/decode"
import {KINDS, PARTS, type Kind, type Part} from "../text/draft"
import type {TableHeads} from "../text/layout"
import {ask} from "./client"

/// One grade of a scale; `band` is its place shared with other scales, 4 best to 1.
export interface Level {
  readonly id: string
  readonly label: string
  readonly number: number | null
  readonly band: number
}

export interface Aspect {
  readonly id: string
  readonly name: string
  readonly graded: boolean
  readonly required: boolean
}

/// A section as its form lays it out.
export interface OutlineItem {
  readonly heading: string
  readonly level: number
  readonly part: Part
  readonly aspect: string | null
  readonly kind: Kind
  readonly hint: string | null
}

/// A kind of report. `scale` is best first, and empty where the form grades nothing.
export interface Form {
  readonly id: string
  readonly name: string
  readonly numbered: boolean
  readonly scale: readonly Level[]
  readonly aspects: readonly Aspect[]
  readonly outline: readonly OutlineItem[]
  /// null where it prints no table of the grades awarded
  readonly gradeTable: {readonly headers: readonly string[]} | null
  /// what it prints over strengths and weaknesses that stand side by side; null where they do not
  readonly strengthsTable: TableHeads | null
}

const decodeForm: Decoder<Form> = record<Form>({
  id: string,
  name: string,
  numbered: otherwise(boolean, false),
  scale: list(
    record<Level>({
      id: string,
      label: string,
      number: nullable(number),
      band: otherwise(number, 0),
    }),
  ),
  aspects: list(record<Aspect>({id: string, name: string, graded: boolean, required: boolean})),
  outline: list(
    record<OutlineItem>({
      heading: string,
      level: number,
      part: oneOf(PARTS),
      aspect: nullable(string),
      kind: otherwise(oneOf(KINDS), "paragraph"),
      hint: nullable(string),
    }),
  ),
  gradeTable: nullable(record<{headers: string[]}>({headers: list(string)})),
  strengthsTable: nullable(record<TableHeads>({strengths: string, weaknesses: string})),
})

const decodeForms = record<{forms: Form[]}>({forms: list(decodeForm)})

/// Every form the inspectorate uses. They change only when the server is started anew, so they are
/// asked for once a visit.
export function forms(): Promise<Forms> {
  asked ??= ask("/api/forms", decodeForms).then(
    (answer) => new Forms(answer.forms),
    (failure: unknown) => {
      asked = null
      throw failure
    },
  )
  return asked
}

/// How many words imported reports have on an aspect in a part: one in ten stays under `low`, one in
/// ten goes over `high`.
export interface UsualLength {
  readonly aspect: string
  readonly part: Part
  readonly reports: number
  readonly low: number
  readonly median: number
  readonly high: number
}

const decodeLengths = record<{lengths: UsualLength[]}>({
  lengths: list(
    record<UsualLength>({
      aspect: string,
      part: oneOf(PARTS),
      reports: number,
      low: number,
      median: number,
      high: number,
    }),
  ),
})

export async function usualLengths(form: string): Promise<UsualLength[]> {
  return (await ask(`/api/forms/${encodeURIComponent(form)}/lengths`, decodeLengths)).lengths
}

/// Letters of a label that still fit beside others.
const LONGEST_SHORT = 24

let asked: Promise<Forms> | null = null

/// The forms, and the words in which they speak of grades and aspects.
export class Forms {
  readonly all: readonly Form[]
  private readonly levels: ReadonlyMap<string, Level>
  private readonly aspects: ReadonlyMap<string, Aspect>

  constructor(all: readonly Form[]) {
    this.all = all
    this.levels = firstById(all.flatMap((form) => form.scale))
    this.aspects = firstById(all.flatMap((form) => form.aspects))
  }

  form(id: string | null): Form | null {
    return this.all.find((form) => form.id === id) ?? null
  }

  formName(id: string | null): string {
    return this.form(id)?.name ?? id ?? "no known form"
  }

  /// How a form prints a grade; where it does not know it, how the first form does that knows it.
  gradeLabel(grade: string, form: string | null = null): string {
    const own = this.form(form)?.scale.find((level) => level.id === grade)
    return (own ?? this.levels.get(grade))?.label ?? grade.replaceAll("-", " ")
  }

  /// A grade in a word or two, for tables and plots: some outcomes are printed as whole sentences.
  gradeShort(grade: string, form: string | null = null): string {
    const label = this.gradeLabel(grade, form)
    return label.length <= LONGEST_SHORT ? label : grade.replaceAll("-", " ")
  }

  /// The band of a grade, 4 best to 1; 0 for a grade of no known scale.
  band(grade: string): number {
    return this.levels.get(grade)?.band ?? 0
  }

  aspectName(aspect: string, form: string | null = null): string {
    const own = this.form(form)?.aspects.find(({id}) => id === aspect)
    return (own ?? this.aspects.get(aspect))?.name ?? aspect.replaceAll("-", " ")
  }

  /// All grades of all scales, the best first, each once.
  grades(): readonly Level[] {
    return [...this.levels.values()].sort((a, b) => b.band - a.band)
  }

  /// All aspects of the given forms, in the order of the forms, each once.
  aspectsOf(ids: readonly string[]): readonly Aspect[] {
    const wanted = ids.length === 0 ? this.all : this.all.filter(({id}) => ids.includes(id))
    return [...firstById(wanted.flatMap((form) => form.aspects)).values()]
  }
}

function firstById<T extends {id: string}>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item)
  return found
}
