import {isAborted, isBusy} from "../api/client"
import {comparable, search, type Hit, type Search} from "../api/hits"
import {FIRST_PAGE} from "../api/hits"

/// What is wanted beside the text: the like of a paragraph, or what a query finds.
export interface Wanted {
  /// the paragraph that the panel speaks for, as it is called, e.g. `paragraph 23`
  readonly place: string
  readonly text: string
  /// the heading of the section, asked for while the paragraph is still empty
  readonly heading: string
  readonly form: string
  readonly aspect: string | null
  readonly grade: string | null
}

export interface Narrowing {
  readonly isSameAspect: boolean
  readonly isSameGrade: boolean
  readonly query: string
}

export type Answer =
  | {readonly is: "asking"}
  | {
      readonly is: "hits"
      readonly hits: readonly Hit[]
      readonly wanted: Wanted
      readonly query: string
    }
  | {readonly is: "failed"; readonly failure: unknown}

/// Milliseconds of rest before the panel follows the cursor.
const REST = 300
/// Words of a paragraph from which it can be compared; before that its section speaks for it.
const ENOUGH_LETTERS = 12
/// Milliseconds after which a server that had too much to do is asked again.
const AGAIN = 1_500
const LIMIT = 8
/// Answers that are remembered, so that going back to a paragraph shows its hits at once.
const REMEMBERED = 40

/// Follows the cursor: asks once it rests, asks nothing twice, and drops late answers.
export class Following {
  private readonly told: (answer: Answer) => void
  private readonly known = new Map<string, readonly Hit[]>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()
  private shown = ""

  constructor(told: (answer: Answer) => void) {
    this.told = told
  }

  /// The cursor moved, or the text there changed, or the filters did. What is wanted is looked at
  /// only after the rest: this is called at every key.
  follow(wanted: () => Wanted, narrowing: () => Narrowing, wait = REST): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.ask(wanted(), narrowing()), wait)
  }

  close(): void {
    clearTimeout(this.timer)
    this.asking.abort()
  }

  private async ask(wanted: Wanted, narrowing: Narrowing): Promise<void> {
    const {query} = narrowing
    const question = {wanted: {...wanted, place: ""}, narrowing}
    const key = JSON.stringify(question)
    if (key === this.shown) return
    this.asking.abort()
    const {signal} = (this.asking = new AbortController())
    try {
      const known = this.known.get(key)
      if (known === undefined) this.told({is: "asking"})
      const hits = known ?? (await fetchHits(wanted, narrowing, signal))
      if (signal.aborted) return
      this.remember(key, hits)
      this.shown = key
      this.told({is: "hits", hits, wanted, query})
    } catch (failure) {
      if (isAborted(failure) || signal.aborted) return
      this.shown = ""
      if (isBusy(failure)) {
        this.timer = setTimeout(() => void this.ask(wanted, narrowing), AGAIN)
        return
      }
      this.told({is: "failed", failure})
    }
  }

  private remember(key: string, hits: readonly Hit[]): void {
    this.known.delete(key)
    this.known.set(key, hits)
    const oldest = this.known.keys().next().value
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest)
  }
}

/// Whether a paragraph says enough to be compared.
export function isEnough(text: string): boolean {
  return text.trim().length >= ENOUGH_LETTERS
}

async function fetchHits(
  wanted: Wanted,
  {isSameAspect, isSameGrade, query}: Narrowing,
  signal: AbortSignal,
): Promise<readonly Hit[]> {
  const aspect = isSameAspect ? wanted.aspect : null
  const grade = isSameGrade ? wanted.grade : null
  if (query !== "") {
    const held = {aspect: aspect ?? "", grade: grade ?? ""}
    return (await search({...ANY, ...held, q: query}, signal)).hits
  }
  const text = isEnough(wanted.text) ? wanted.text : wanted.heading
  if (text.trim() === "") return []
  const question = {text, form: null, aspect, grade, limit: LIMIT}
  return (await comparable(question, signal)).hits
}

const ANY: Search = {
  q: "",
  form: [],
  aspect: "",
  grade: "",
  overall: "",
  authority: "",
  from: "",
  to: "",
  mode: "hybrid",
  unit: "paragraph",
  limit: FIRST_PAGE,
}
