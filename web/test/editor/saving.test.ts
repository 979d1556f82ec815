import {afterEach, beforeEach, expect, test, vi} from "vitest"
import {Refused, Unreachable} from "../../src/api/client"
import {Stale, type Saved} from "../../src/api/drafts"
import type {Kept} from "../../src/api/kept"
import {LONGEST, PAUSE, Saver, type SaveState} from "../../src/editor/saving"
import type {Draft} from "../../src/text/draft"
import {draft, texts} from "../build"

/// A server of one draft, and a window on it; the network between them can be cut.
class World {
  stored = draft({s1: {p1: "One."}})
  window = this.stored
  kept: Kept | null = null
  states: SaveState[] = []
  isCut = false
  isAnswerLost = false
  isDeleted = false
  puts = 0
  readonly saver: Saver = new Saver(this.stored, {
    current: () => ({...this.window, revision: this.saver.revision}),
    normal: (value) => value,
    adopt: (value) => {
      this.window = value
    },
    put: (revision, value) => this.put(revision, value),
    keep: (kept) => {
      this.kept = kept
      return true
    },
    forget: () => {
      this.kept = null
    },
    tell: (state) => this.states.push(state),
    now: () => new Date(0),
  })

  type(text: string, id = "p1"): void {
    const [first] = this.window.sections
    if (first === undefined) throw new RangeError("no section")
    const others = first.paragraphs.filter((x) => x.id !== id)
    const paragraph = {id, kind: "paragraph", number: null, text, source: null} as const
    this.window = {...this.window, sections: [{...first, paragraphs: [...others, paragraph]}]}
    this.saver.changed()
  }

  /// Another window saves.
  elsewhere(words: Record<string, string>): void {
    this.stored = draft({s1: words}, {revision: this.stored.revision + 1})
  }

  private async put(revision: number, value: Draft): Promise<Saved> {
    await Promise.resolve()
    this.puts++
    if (this.isDeleted) throw new Refused(404, "draft.missing", "There is no such draft.", null)
    if (this.isCut) throw new Unreachable("cut")
    if (revision !== this.stored.revision) throw new Stale(this.stored)
    this.stored = {...value, revision: revision + 1}
    if (this.isAnswerLost) throw new Unreachable("lost")
    return {revision: revision + 1, updated: "2026-01-31T10:43:00Z"}
  }

  get last(): SaveState["is"] | undefined {
    return this.states.at(-1)?.is
  }
}

let world: World
beforeEach(() => {
  vi.useFakeTimers()
  world = new World()
})
afterEach(() => {
  vi.useRealTimers()
})

test("text is saved once the writer rests, and forgotten here when it is", async () => {
  world.type("One, two.")
  await vi.advanceTimersByTimeAsync(PAUSE - 1)
  expect(world.puts).toBe(0)
  expect(world.kept).not.toBeNull()
  await vi.advanceTimersByTimeAsync(1)
  expect(texts(world.stored)).toEqual([["One, two."]])
  expect([world.last, world.kept, world.saver.isSaved]).toEqual(["saved", null, true])
})

test("steady typing is saved all the same", async () => {
  for (let i = 0; i < 20; i++) {
    world.type(`One ${String(i)}.`)
    await vi.advanceTimersByTimeAsync(LONGEST / 16)
  }
  expect(world.puts).toBeGreaterThan(0)
})

test("what is typed while a save is under way is kept and saved after it", async () => {
  world.type("One, two.")
  const saved = world.saver.flush()
  world.type("One, two, three.")
  await saved
  expect(world.saver.isSaved).toBe(false)
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(texts(world.stored)).toEqual([["One, two, three."]])
  expect(world.kept).toBeNull()
})

test("a stopped server loses nothing: the text stays here and is saved when it is back", async () => {
  world.isCut = true
  world.type("One, two.")
  await vi.advanceTimersByTimeAsync(30_000)
  expect(world.last).toBe("offline")
  expect(world.kept).not.toBeNull()
  world.type("One, two, three.")
  await vi.advanceTimersByTimeAsync(300)
  expect(texts((world.kept as unknown as Kept).mine)).toEqual([["One, two, three."]])
  world.isCut = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(texts(world.stored)).toEqual([["One, two, three."]])
  expect([world.last, world.kept]).toEqual(["saved", null])
})

test("a lost answer is no clash: the server has what was sent", async () => {
  world.isAnswerLost = true
  world.type("One, two.")
  await vi.advanceTimersByTimeAsync(PAUSE)
  world.isAnswerLost = false
  world.type("One, two, three.")
  await vi.advanceTimersByTimeAsync(10_000)
  expect(texts(world.stored)).toEqual([["One, two, three."]])
  expect(world.states.some((state) => state.is === "clash")).toBe(false)
})

test("two windows on different paragraphs are put together without a question", async () => {
  world.elsewhere({p1: "One.", p2: "Theirs."})
  world.type("One, mine.")
  await vi.advanceTimersByTimeAsync(PAUSE * 2)
  expect(texts(world.stored)[0]?.toSorted()).toEqual(["One, mine.", "Theirs."])
  expect(texts(world.window)[0]?.toSorted()).toEqual(["One, mine.", "Theirs."])
  expect(world.last).toBe("saved")
})

test("the same words in two windows are asked about, and nothing is written till then", async () => {
  world.elsewhere({p1: "One, theirs."})
  world.type("One, mine.")
  await vi.advanceTimersByTimeAsync(PAUSE * 20)
  expect(world.last).toBe("clash")
  expect(texts(world.stored)).toEqual([["One, theirs."]])
  expect(texts((world.kept as unknown as Kept).mine)).toEqual([["One, mine."]])
  world.saver.settle("mine")
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(texts(world.stored)).toEqual([["One, mine."]])
  expect(world.kept).toBeNull()
})

test("taking theirs needs no save", async () => {
  world.elsewhere({p1: "One, theirs."})
  world.type("One, mine.")
  await vi.advanceTimersByTimeAsync(PAUSE)
  world.saver.settle("theirs")
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(texts(world.window)).toEqual([["One, theirs."]])
  expect([world.last, world.kept]).toEqual(["saved", null])
})

test("a newer draft met on coming back is shown without a save", async () => {
  world.elsewhere({p1: "One, later."})
  world.saver.meet(world.stored)
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(texts(world.window)).toEqual([["One, later."]])
  expect([world.puts, world.last]).toEqual([0, "saved"])
})

test("what a window that is gone left unsaved is put back and saved", async () => {
  const base = world.stored
  world.saver.restore({at: "", base, mine: draft({s1: {p1: "One, unsaved."}})}, world.stored)
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(texts(world.window)).toEqual([["One, unsaved."]])
  expect(texts(world.stored)).toEqual([["One, unsaved."]])
})

test("a draft deleted elsewhere leaves no copy behind, and is not tried again", async () => {
  world.isDeleted = true
  world.type("One, two.")
  await vi.advanceTimersByTimeAsync(60_000)
  expect([world.last, world.kept, world.puts]).toEqual(["gone", null, 1])
})

test("what is typed while a save is under way is not called saved", async () => {
  world.type("One, and more.")
  vi.advanceTimersByTime(PAUSE)
  world.type("One, and still more.")
  await vi.advanceTimersByTimeAsync(0)
  expect(world.puts).toBe(1)
  expect(world.last).toBe("typing")
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(world.last).toBe("saved")
})
