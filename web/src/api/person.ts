import {nullable, record, string} from "../text/decode"
import {ask} from "./client"

/// Somebody who decides, as they gave their name.
export interface Person {
  readonly name: string
  readonly role: string
}

export const decodePerson = record<Person>({name: string, role: string})

const decodeAnswer = record<{person: Person | null}>({person: nullable(decodePerson)})

/// Who acts; null until somebody said who they are.
export async function actingPerson(): Promise<Person | null> {
  return (await ask("/api/person", decodeAnswer)).person
}

/// From now on this person acts.
export async function become(person: Person): Promise<Person | null> {
  return (await ask("/api/person", decodeAnswer, {method: "PUT", json: person})).person
}
