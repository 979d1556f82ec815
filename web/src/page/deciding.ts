import type {Finding} from "../api/checks"
import {
  addWord,
  decide,
  decisions,
  knownWords,
  removeWord,
  signOff,
  type About,
  type Decision,
  type NewDecision,
  type Scope,
  type Subject,
} from "../api/decisions"
import {dismissals, signOffOf, standingOf, type Standing} from "../api/standing"
import {placeName} from "./finding-words"
import {whoActs} from "./person"

/// What was decided about one text, and the ways to decide. Every act is recorded by the server
/// before it shows; each returns whether it was.
export class Deciding {
  readonly subject: Subject
  /// the record, in the order in which it was made
  all: readonly Decision[] = []
  private known: ReadonlySet<string> = new Set()
  private readonly changed: () => void

  /// @param changed called after each decision
  constructor(subject: Subject, changed: () => void) {
    this.subject = subject
    this.changed = changed
  }

  async load(): Promise<void> {
    const before = this.known
    const [all, words] = await Promise.all([decisions(this.subject), knownWords()])
    if (this.known === before) this.known = new Set(words)
    this.keep(all)
  }

  standing(finding: Finding): Standing {
    return standingOf(finding, this.all, this.known)
  }

  /// Whether nobody wants to see a finding any more.
  isAside(finding: Finding): boolean {
    const {state} = this.standing(finding)
    return state === "dismissed" || state === "known"
  }

  get dismissed(): readonly Decision[] {
    return dismissals(this.all)
  }

  get words(): readonly string[] {
    return [...this.known]
  }

  get signedOff(): Decision | null {
    return signOffOf(this.all)
  }

  accept(finding: Finding): Promise<boolean> {
    return this.add({...about(finding, "here"), act: "accepted", note: "", assignee: null})
  }

  dismiss(finding: Finding, scope: Scope, note = ""): Promise<boolean> {
    return this.add({...about(finding, scope), act: "dismissed", note, assignee: null})
  }

  comment(finding: Finding, note: string): Promise<boolean> {
    return this.add({...about(finding, "here"), act: "commented", note, assignee: null})
  }

  assign(finding: Finding, assignee: string): Promise<boolean> {
    return this.add({...about(finding, "here"), act: "assigned", note: "", assignee})
  }

  /// Opens a finding again, whether its place or its words were dismissed.
  reopen(finding: Finding): Promise<boolean> {
    return this.add({...about(finding, "here"), act: "reopened", note: "", assignee: null})
  }

  /// Takes back a dismissal.
  undo({scope, target, about: said}: Decision): Promise<boolean> {
    const act = "reopened" as const
    return this.add({act, scope, target, about: said, note: "", assignee: null})
  }

  async addWord(finding: Finding): Promise<boolean> {
    const word = finding.term
    if (word === null || (await whoActs()) === null) return false
    this.known = new Set(await addWord(word))
    this.changed()
    return true
  }

  async removeWord(word: string): Promise<boolean> {
    await removeWord(word)
    this.known = new Set([...this.known].filter((other) => other !== word))
    this.changed()
    return true
  }

  async signOff(note: string): Promise<Decision | null> {
    if ((await whoActs()) === null) return null
    const signed = await signOff(this.subject, note)
    this.keep([signed])
    return signed
  }

  withdraw(): Promise<boolean> {
    const act = "withdrawn" as const
    return this.add({act, scope: "report", target: "", about: null, note: "", assignee: null})
  }

  private async add(decision: NewDecision): Promise<boolean> {
    if ((await whoActs()) === null) return false
    this.keep([await decide(this.subject, decision)])
    return true
  }

  /// Answers come in any order: what was decided while the record was fetched stays in it.
  private keep(more: readonly Decision[]): void {
    const byId = new Map([...this.all, ...more].map((decision) => [decision.id, decision]))
    this.all = [...byId.values()].sort((a, b) => a.id - b.id)
    this.changed()
  }
}

function about(finding: Finding, scope: Scope): {scope: Scope; target: string; about: About} {
  const {check, severity, message, locations} = finding
  return {
    scope,
    target: scope === "here" ? finding.key : finding.words,
    about: {
      check,
      severity,
      message: message.slice(0, 1_500),
      quote: (locations[0]?.quote ?? "").slice(0, 1_500),
      place: locations.map(placeName).join(", ").slice(0, 500),
    },
  }
}
