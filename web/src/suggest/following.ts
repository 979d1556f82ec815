import {isAborted, isBusy} from "../api/client"

export type Answer<Q, A> =
  | {readonly is: "asking"}
  | {readonly is: "answered"; readonly question: Q; readonly answer: A}
  | {readonly is: "failed"; readonly failure: unknown}

export interface Asking<Q, A> {
  readonly fetch: (question: Q, signal: AbortSignal) => Promise<A>
  /// what has to differ for a question to be another
  readonly key: (question: Q) => unknown
  readonly told: (answer: Answer<Q, A>) => void
}

/// Milliseconds of rest before the panel follows the cursor.
const REST = 200
/// Milliseconds after which a server that had too much to do is asked again.
const AGAIN = 1_500
/// Answers that are remembered, so that going back to a paragraph shows its hits at once.
const REMEMBERED = 40

/// Follows the cursor: asks once it rests, asks nothing twice, and drops late answers.
export class Following<Q, A> {
  private readonly how: Asking<Q, A>
  private readonly known = new Map<string, A>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()
  private shown = ""

  constructor(how: Asking<Q, A>) {
    this.how = how
  }

  /// The cursor moved, or the text there changed, or the filters did. What is wanted is looked at
  /// only after the rest: this is called at every key.
  follow(question: () => Q, wait = REST): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.ask(question()), wait)
  }

  /// What was answered so far may no longer hold.
  forget(): void {
    this.known.clear()
    this.shown = ""
  }

  close(): void {
    clearTimeout(this.timer)
    this.asking.abort()
  }

  private async ask(question: Q): Promise<void> {
    const key = JSON.stringify(this.how.key(question))
    if (key === this.shown) return
    this.asking.abort()
    const {signal} = (this.asking = new AbortController())
    try {
      const known = this.known.get(key)
      if (known === undefined) this.how.told({is: "asking"})
      const answer = known ?? (await this.how.fetch(question, signal))
      if (signal.aborted) return
      this.remember(key, answer)
      this.shown = key
      this.how.told({is: "answered", question, answer})
    } catch (failure) {
      if (isAborted(failure) || signal.aborted) return
      this.shown = ""
      if (isBusy(failure)) {
        this.timer = setTimeout(() => void this.ask(question), AGAIN)
        return
      }
      this.how.told({is: "failed", failure})
    }
  }

  private remember(key: string, answer: A): void {
    this.known.delete(key)
    this.known.set(key, answer)
    const oldest = this.known.keys().next().value
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest)
  }
}
