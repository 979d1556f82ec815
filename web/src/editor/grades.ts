import type {EditorState, Transaction} from "prosemirror-state"
import {docAttrs, setDocAttrs} from "../text/schema"

/// The grade that a draft awards an aspect; null where none is awarded yet.
export function gradeOf(state: EditorState, aspect: string): string | null {
  return docAttrs(state.doc).grades.find((award) => award.aspect === aspect)?.grade ?? null
}

/// Awards a grade; undo takes it back like any other change.
export function award(state: EditorState, aspect: string, grade: string | null): Transaction {
  const {grades} = docAttrs(state.doc)
  const isKnown = grades.some((given) => given.aspect === aspect)
  const changed = isKnown
    ? grades.map((given) => (given.aspect === aspect ? {aspect, grade} : given))
    : [...grades, {aspect, grade}]
  const {tr} = state
  setDocAttrs(tr, {grades: changed})
  return tr
}
