import type {PassageContent} from "../api/bank"
import {day} from "../text/dates"

/// How a kept passage stands: who approved it, and when somebody last looked.

/// Days after which a passage is due to be looked at again.
const DUE_DAYS = 365
const DAY = 86_400_000

/// Whether nobody looked at an offered passage for a year.
export function isDue(
  {reviewed: last, approved: first, retired: gone}: PassageContent,
  today: string,
): boolean {
  const looked = last ?? first
  if (looked === null || gone !== null) return false
  return Date.parse(today) - Date.parse(looked) > DUE_DAYS * DAY
}

/// `Approved by Ada Marsh, 2 March 2026; reviewed 1 September 2026`.
export function standingWords(passage: PassageContent, today: string): string {
  const {approvedBy, approved: first, reviewed: last, retired: gone} = passage
  const parts = [
    approvedBy === null || first === null
      ? "Not approved yet"
      : `Approved by ${approvedBy}, ${day(first)}`,
    last === null || last === first ? null : `reviewed ${day(last)}`,
    isDue(passage, today) ? "due for review" : null,
    gone === null ? null : `retired ${day(gone)}`,
  ]
  return parts.filter((part) => part !== null).join("; ")
}
