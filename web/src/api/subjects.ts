import {list, nullable, number, record, string} from "../text/decode"
import {decodeLocation, type Location} from "./checks"
import {ask} from "./client"
import type {Subject} from "./decisions"

/// One place that says something about a subject.
export interface Statement {
  /// from 4, outstanding, to 1; null where nothing is judged
  readonly level: number | null
  /// the name of that level
  readonly rung: string | null
  readonly location: Location
}

/// What a report says about one subject, best first.
export interface SubjectStatements {
  readonly subject: string
  /// how far the levels lie apart
  readonly divergence: number
  readonly statements: readonly Statement[]
}

const decodeSubjects = record<{subjects: SubjectStatements[]}>({
  subjects: list(
    record<SubjectStatements>({
      subject: string,
      divergence: number,
      statements: list(
        record<Statement>({
          level: nullable(number),
          rung: nullable(string),
          location: decodeLocation,
        }),
      ),
    }),
  ),
})

/// Most divergent first.
export async function subjectsOf({kind, id}: Subject): Promise<readonly SubjectStatements[]> {
  const answer = await ask(`/api/${kind}/${encodeURIComponent(id)}/subjects`, decodeSubjects)
  return answer.subjects
}
