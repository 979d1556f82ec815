import {list, nullable, number, otherwise, record, string, type Decoder} from "../text/decode"
import type {Blank} from "../text/wording"
import {ask} from "./client"
import {decodeHit, type Hit} from "./hits"

/// A published sentence to write by. Underscores stand where names were in its `text`.
export interface Suggestion extends Hit {
  readonly blanks: readonly Blank[]
}

/// How reports of a form most often state the wanted grade of an aspect.
export interface Judgement {
  readonly text: string
  readonly uses: number
  /// one of them, as it is printed there
  readonly example: Hit
}

/// A judging word, and how often past reports use it in each grade.
export interface WordUse {
  readonly word: string
  readonly grades: readonly {
    readonly grade: string
    readonly uses: number
    readonly per10000: number
  }[]
}

/// A judging word of the sentence being written; `start` and `end` place it in the text sent.
export interface JudgingWord {
  readonly start: number
  readonly end: number
  readonly use: WordUse
  readonly alternatives: readonly WordUse[]
}

export interface Wordings {
  readonly suggestions: readonly Suggestion[]
  readonly judgement: Judgement | null
  readonly words: readonly JudgingWord[]
}

/// What is being written: `text` ends with the sentence for which wording is wanted.
export interface Writing {
  readonly text: string
  readonly form: string | null
  readonly aspect: string | null
  readonly grade: string | null
  readonly limit: number
}

const decodeBlanks = record<{blanks: Blank[]}>({
  blanks: otherwise(list(record<Blank>({start: number, end: number, kind: string})), []),
})

const decodeSuggestion: Decoder<Suggestion> = (value, place) => ({
  ...decodeHit(value, place),
  ...decodeBlanks(value, place),
})

const decodeUse: Decoder<WordUse> = record<WordUse>({
  word: string,
  grades: list(
    record<{grade: string; uses: number; per10000: number}>({
      grade: string,
      uses: number,
      per10000: number,
    }),
  ),
})

const decodeWordings: Decoder<Wordings> = record<Wordings>({
  suggestions: list(decodeSuggestion),
  judgement: nullable(record<Judgement>({text: string, uses: number, example: decodeHit})),
  words: otherwise(
    list(
      record<JudgingWord>({
        start: number,
        end: number,
        use: decodeUse,
        alternatives: list(decodeUse),
      }),
    ),
    [],
  ),
})

export function suggest(writing: Writing, signal?: AbortSignal): Promise<Wordings> {
  return ask("/api/suggest", decodeWordings, {method: "POST", json: writing, signal})
}

const decodeCompletion = record<{completion: string}>({completion: otherwise(string, "")})

/// How the text before the cursor would go on; empty where nothing is certain enough.
export async function complete(text: string, signal?: AbortSignal): Promise<string> {
  const how = {method: "POST", json: {text}, signal} as const
  return (await ask("/api/complete", decodeCompletion, how)).completion
}
