import {isAborted, isBusy} from "../api/client"
import {LONGEST_REST, type Pause} from "../text/pauses"

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

/// Milliseconds after which a server that had too much to do is asked again.
const AGAIN = 1_500
const AT_REST: Pause = {ask: LONGEST_REST, show: LONGEST_REST}
/// Answers that are remembered, so that going back to a paragraph shows its hits at once.
const REMEMBERED = 40

/// Follows the cursor: asks at a pause, shows at rest, asks nothing twice, and drops late answers.
export class Following<Q, A> {
  private readonly how: Asking<Q, A>
  private readonly known = new Map<string, A>()
  private waiting: ReturnType<typeof setTimeout> | null = null
  private asking = new AbortController()
  private shown = ""
  private restAt = 0

  constructor(how: Asking<Q, A>) {
    this.how = how
  }

  /// The cursor moved, or the text there changed, or the filters did. What is wanted is looked at
  /// only after a pause: this is called at every key.
  ///
  /// @param pause how long to wait; where the writer does nothing but rest, their longest
  follow(question: () => Q, pause: Pause = AT_REST): void {
    this.restAt = performance.now() + pause.show
    this.soon(question, pause.ask)
  }

  /// What was answered so far may no longer hold.
  forget(): void {
    this.known.clear()
    this.shown = ""
  }

  close(): void {
    clearTimeout(this.waiting ?? undefined)
    this.asking.abort()
  }

  private soon(question: () => Q, wait: number): void {
    clearTimeout(this.waiting ?? undefined)
    this.waiting = setTimeout(() => {
      this.waiting = null
      void this.ask(question())
    }, wait)
  }

  private async ask(question: Q): Promise<void> {
    const key = JSON.stringify(this.how.key(question))
    this.asking.abort()
    const {signal} = (this.asking = new AbortController())
    if (key === this.shown) return
    const isMoot = (): boolean => signal.aborted || this.waiting !== null
    try {
      const atRest = delay(this.restAt - performance.now())
      const known = this.known.get(key)
      if (known === undefined)
        void atRest.then(() => {
          if (!isMoot() && !this.known.has(key)) this.wait()
        })
      const answer = known ?? (await this.how.fetch(question, signal))
      if (signal.aborted) return
      this.remember(key, answer)
      await atRest
      if (isMoot()) return
      this.shown = key
      this.how.told({is: "answered", question, answer})
    } catch (failure) {
      if (isAborted(failure) || isMoot()) return
      this.shown = ""
      if (isBusy(failure)) this.soon(() => question, AGAIN)
      else this.how.told({is: "failed", failure})
    }
  }

  /// Says that the answer takes a moment; what was shown before is to be shown again after it.
  private wait(): void {
    this.shown = ""
    this.how.told({is: "asking"})
  }

  private remember(key: string, answer: A): void {
    this.known.delete(key)
    this.known.set(key, answer)
    const oldest = this.known.keys().next().value
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest)
  }
}

function delay(wait: number): Promise<void> {
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait))
}
