import type {KeptPassage, PassageContent} from "../api/bank"

/// What changes how a kept passage stands, and what is shown of the bank.

export function approved<P extends PassageContent>(passage: P, by: string, today: string): P {
  return {...passage, approvedBy: by, approved: today, reviewed: today}
}

export function reviewed<P extends PassageContent>(passage: P, today: string): P {
  return {...passage, reviewed: today}
}

export function retired<P extends PassageContent>(passage: P, today: string): P {
  return {...passage, retired: today}
}

export function offeredAgain<P extends PassageContent>(passage: P): P {
  return {...passage, retired: null}
}

/// What people look for in the bank.
export interface Narrowing {
  readonly words: string
  readonly aspect: string
  readonly grade: string
  readonly hasRetired: boolean
}

/// The passages that a narrowing leaves: those to approve first, the retired last.
export function narrowed(all: readonly KeptPassage[], to: Narrowing): KeptPassage[] {
  const words = to.words.toLowerCase().trim()
  const left = all.filter(
    ({text, useWhen, aspect, grade, retired: gone}) =>
      (to.hasRetired || gone === null) &&
      (to.aspect === "" || aspect === null || aspect === to.aspect) &&
      (to.grade === "" || grade === null || grade === to.grade) &&
      `${text} ${useWhen}`.toLowerCase().includes(words),
  )
  const rank = ({approved: first, retired: gone}: KeptPassage): number =>
    gone !== null ? 2 : first === null ? 0 : 1
  return left.sort((a, b) => rank(a) - rank(b))
}
