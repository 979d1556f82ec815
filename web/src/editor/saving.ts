import {Refused} from "../api/client"
import {Stale, type Saved} from "../api/drafts"
import type {Kept} from "../api/kept"
import {sameContent, type Draft} from "../text/draft"
import {merge, type Clash, type Prefer} from "../text/merge"

/// What the writer is told about their text.
export type SaveState =
  | {readonly is: "saved"; readonly revision: number; readonly updated: string}
  | {readonly is: "typing"}
  | {readonly is: "saving"}
  | {readonly is: "offline"; readonly failure: unknown; readonly isKept: boolean}
  | {readonly is: "gone"}
  | {readonly is: "clash"; readonly clashes: readonly Clash[]; readonly stored: Draft}

/// What saving needs from the world.
export interface Around {
  /// the draft as it stands in the window
  readonly current: () => Draft
  readonly put: (revision: number, draft: Draft) => Promise<Saved>
  readonly keep: (kept: Kept) => boolean
  readonly forget: () => void
  /// a draft as the window would hold it, e.g. with a place to write in every section
  readonly normal: (draft: Draft) => Draft
  /// puts another draft into the window in place of the one there
  readonly adopt: (draft: Draft) => void
  readonly tell: (state: SaveState) => void
  readonly now: () => Date
}

/// Milliseconds from the last key to a save; and the longest that steady typing puts one off.
export const PAUSE = 800
export const LONGEST = 4_000
/// Milliseconds from a key to its copy in the browser.
export const KEEP = 250
/// Milliseconds between tries while the server does not answer, the last one for good.
const RETRIES = [1_000, 2_000, 4_000, 8_000] as const

/// How many unanswered tries are remembered; more cannot be told from each other after minutes.
const UNANSWERED = 20

/// Saves a draft as it is typed. One request is under way at a time, and text is forgotten in the
/// browser only when the server has acknowledged just that text.
export class Saver {
  private base: Draft
  /// what was sent and never answered: the server may have it all the same
  private unanswered: readonly Draft[] = []
  private version = 0
  private savedVersion = 0
  private isAsking = false
  private clash: Draft | null = null
  private tries = 0
  private isGone = false
  private isClosed = false
  private pause: Timer = null
  private longest: Timer = null
  private keeping: Timer = null
  private readonly around: Around

  /// @param base the draft as the server has it
  constructor(base: Draft, around: Around) {
    this.base = around.normal(base)
    this.around = around
  }

  get revision(): number {
    return this.base.revision
  }

  /// Whether the server has everything that was typed.
  get isSaved(): boolean {
    return this.version === this.savedVersion
  }

  /// Something was typed.
  changed(): void {
    this.version++
    if (this.isGone) return
    this.keeping ??= setTimeout(() => {
      this.keepNow()
    }, KEEP)
    if (this.clash !== null) return
    if (!this.isAsking && this.tries === 0) this.around.tell({is: "typing"})
    if (this.tries > 0) return
    clearTimeout(this.pause ?? undefined)
    this.pause = setTimeout(() => void this.save(), PAUSE)
    this.longest ??= setTimeout(() => void this.save(), LONGEST)
  }

  /// Keeps and saves at once what is not saved yet, as when the writer turns to something else.
  flush(): Promise<void> {
    if (this.isSaved) return Promise.resolve()
    this.keepNow()
    return this.save()
  }

  /// Keeps a copy of what is not saved yet. Quick, and done before it returns.
  keepNow(): boolean {
    clearTimeout(this.keeping ?? undefined)
    this.keeping = null
    if (this.isSaved || this.isGone) return true
    const at = this.around.now().toISOString()
    return this.around.keep({at, base: this.base, mine: this.around.current()})
  }

  /// Somebody else's newer draft became known otherwise than by a save.
  meet(stored: Draft): void {
    if (stored.revision > this.base.revision && this.clash === null && !this.isAsking)
      this.reconcile(stored)
  }

  /// Takes over what a window that is gone had not saved. `stored` is the draft on the server.
  restore(kept: Kept, stored: Draft): void {
    const mine = this.around.normal(kept.mine)
    if (!this.isSaved) {
      this.adopt(merge(this.around.normal(kept.base), mine, this.around.current(), "both").draft)
      return
    }
    this.adopt(mine)
    this.base = this.around.normal(kept.base)
    this.reconcile(stored)
  }

  /// The writer's answer to a clash.
  settle(prefer: Prefer): void {
    if (this.clash === null) return
    const stored = this.clash
    this.clash = null
    this.take(merge(this.base, this.around.current(), stored, prefer).draft, stored)
  }

  close(): void {
    this.keepNow()
    this.isClosed = true
    for (const timer of [this.pause, this.longest, this.keeping]) clearTimeout(timer ?? undefined)
  }

  private async save(): Promise<void> {
    this.clearTimers()
    if (this.isAsking || this.isSaved || this.isGone || this.clash !== null) return
    this.isAsking = true
    const version = this.version
    const draft = this.around.current()
    this.unanswered = [...this.unanswered, draft].slice(-UNANSWERED)
    if (this.tries === 0) this.around.tell({is: "saving"})
    try {
      const saved = await this.around.put(this.base.revision, draft)
      this.isAsking = false
      this.acknowledge({...draft, ...saved}, version)
    } catch (failure) {
      this.isAsking = false
      this.refused(failure)
    }
  }

  private acknowledge(stored: Draft, version: number): void {
    this.tries = 0
    this.unanswered = []
    this.base = stored
    this.savedVersion = version
    if (this.isSaved) {
      clearTimeout(this.keeping ?? undefined)
      this.keeping = null
      this.around.forget()
    }
    const {revision, updated} = stored
    // What was typed while this was under way is not saved yet, and nobody is told that it is.
    if (this.isSaved) this.around.tell({is: "saved", revision, updated})
    else {
      this.around.tell({is: "typing"})
      this.again(PAUSE)
    }
  }

  private refused(failure: unknown): void {
    if (failure instanceof Stale) {
      this.tries = 0
      this.reconcile(failure.stored)
      return
    }
    if (failure instanceof Refused && failure.status === 404) {
      // Somebody deleted the draft for good; a copy left in the browser would outlive that.
      this.isGone = true
      this.around.forget()
      this.around.tell({is: "gone"})
      return
    }
    const isKept = this.keepNow()
    this.around.tell({is: "offline", failure, isKept})
    const wait = RETRIES[Math.min(this.tries, RETRIES.length - 1)] ?? PAUSE
    this.tries++
    this.again(wait)
  }

  private adopt(draft: Draft): void {
    this.around.adopt(draft)
    this.version++
    this.keepNow()
  }

  private reconcile(raw: Draft): void {
    const stored = this.around.normal(raw)
    // An answer can be lost on its way: then the server has what was sent, and nobody else wrote.
    if (this.unanswered.some((sent) => sameContent(sent, stored))) this.base = stored
    this.unanswered = []
    const {draft, clashes} = merge(this.base, this.around.current(), stored, "mine")
    if (clashes.length > 0) {
      this.clash = stored
      this.keepNow()
      this.around.tell({is: "clash", clashes, stored})
      return
    }
    this.take(draft, stored)
  }

  /// Goes on with a draft that holds both sides, over what is stored now.
  private take(draft: Draft, stored: Draft): void {
    if (!sameContent(draft, this.around.current())) this.around.adopt(draft)
    this.base = stored
    this.version++
    if (sameContent(draft, stored)) this.acknowledge(stored, this.version)
    else {
      this.keepNow()
      this.again(0)
    }
  }

  private again(wait: number): void {
    if (this.isClosed) return
    clearTimeout(this.pause ?? undefined)
    this.pause = setTimeout(() => void this.save(), wait)
  }

  private clearTimers(): void {
    clearTimeout(this.pause ?? undefined)
    clearTimeout(this.longest ?? undefined)
    this.pause = null
    this.longest = null
  }
}

type Timer = ReturnType<typeof setTimeout> | null
