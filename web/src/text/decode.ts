/// Reading what came from outside: nothing is believed before its shape was looked at.
///
/// A decoder takes any value and the words that name its place, and gives a typed value or throws
/// a `TypeError` that says which place is not as it should be.
export type Decoder<T> = (value: unknown, place: string) => T

export function refuse(place: string, wanted: string): never {
  throw new TypeError(`${place} is not ${wanted}`)
}

export const string: Decoder<string> = (value, place) =>
  typeof value === "string" ? value : refuse(place, "a text")

export const number: Decoder<number> = (value, place) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse(place, "a number")

export const boolean: Decoder<boolean> = (value, place) =>
  typeof value === "boolean" ? value : refuse(place, "true or false")

/// Null where the value is null or left away.
export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, place) => (value === null || value === undefined ? null : decoder(value, place))
}

/// A value to take where none is given.
export function otherwise<T>(decoder: Decoder<T>, missing: T): Decoder<T> {
  return (value, place) => (value === null || value === undefined ? missing : decoder(value, place))
}

export function list<T>(decoder: Decoder<T>): Decoder<T[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => decoder(item, `${place}[${String(index)}]`))
      : refuse(place, "a list")
}

export function oneOf<const T extends string>(values: readonly T[]): Decoder<T> {
  return (value, place) =>
    values.find((known) => known === value) ?? refuse(place, `one of ${values.join(", ")}`)
}

/// An object with these members; members that are not named here are left away.
export function record<T extends object>(members: {
  [K in keyof T]: Decoder<T[K]>
}): Decoder<T> {
  const decoders = Object.entries<Decoder<unknown>>(members)
  return (value, place) => {
    const from = object(value, place)
    const entries = decoders.map(([name, decoder]) => [
      name,
      decoder(own(from, name), `${place}.${name}`),
    ])
    return Object.fromEntries(entries) as T
  }
}

/// An object used as a table from texts to values, in its own order.
export function table<T>(decoder: Decoder<T>): Decoder<[string, T][]> {
  return (value, place) =>
    Object.entries(object(value, place)).map(([key, item]) => [
      key,
      decoder(item, `${place}.${key}`),
    ])
}

function object(value: unknown, place: string): object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value
    : refuse(place, "an object")
}

function own(from: object, name: string): unknown {
  return Object.hasOwn(from, name) ? (from as Record<string, unknown>)[name] : undefined
}
