import {comparable, FIRST_PAGE, HELD_TO_NOTHING, search, type Hit, type Search} from "../api/hits"
import {isEnough, type Wanted} from "./wanted"

/// What comparable findings are asked for: the like of a paragraph, or what a query finds.
export interface Comparing {
  readonly wanted: Wanted
  readonly isSameAspect: boolean
  readonly isSameGrade: boolean
  readonly query: string
}

const LIMIT = 8

/// The same wherever in the paragraph the cursor stands, and whatever the paragraph is called.
export function comparingKey(question: Comparing): unknown {
  return {...question, wanted: {...question.wanted, place: "", offset: 0}}
}

export async function fetchComparable(
  {wanted, isSameAspect, isSameGrade, query}: Comparing,
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
  ...HELD_TO_NOTHING,
  mode: "hybrid",
  unit: "paragraph",
  limit: FIRST_PAGE,
}
