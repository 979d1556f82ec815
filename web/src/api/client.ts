import {nullable, record, string, type Decoder} from "../text/decode"

/// The server answered, and the answer is a refusal. `message` is a sentence for the person.
export class Refused extends Error {
  override readonly name = "Refused"
  readonly status: number
  readonly code: string
  /// the whole answer, for codes that bring more than a message
  readonly body: unknown

  constructor(status: number, code: string, message: string, body: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.body = body
  }
}

/// No answer came: the server is stopped, or the connection broke.
export class Unreachable extends Error {
  override readonly name = "Unreachable"
}

export interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE"
  readonly json?: unknown
  readonly form?: FormData
  readonly signal?: AbortSignal | undefined
}

/// Asks the server and decodes its answer. This is the only place that calls `fetch`.
export async function ask<T>(path: string, decoder: Decoder<T>, how: Ask = {}): Promise<T> {
  const response = await send(path, how)
  return decoder(await readJson(response, path), path)
}

/// Asks for something to be done that has no answer but that it was done.
export async function tell(path: string, how: Ask): Promise<void> {
  await send(path, how)
}

/// Whether a failure is only that a newer question made this one pointless.
export function isAborted(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === "AbortError"
}

/// Whether the server only has too much to do: then the same question may be asked again shortly.
export function isBusy(failure: unknown): boolean {
  return failure instanceof Refused && failure.status === 503
}

/// A sentence for the person about anything that went wrong while asking.
export function sentence(failure: unknown): string {
  if (failure instanceof Refused) return failure.message
  if (failure instanceof Unreachable)
    return "Evenhand does not answer. It may have been stopped: start it again with ./evenhand start, and this page goes on."
  if (failure instanceof TypeError)
    return `Evenhand answered in a form this page does not know (${failure.message}). Reload the page; it may be older than the program.`
  return failure instanceof Error ? failure.message : "Something unexpected happened."
}

async function send(path: string, {method = "GET", json, form, signal}: Ask): Promise<Response> {
  const init: RequestInit = {method, credentials: "same-origin", signal: signal ?? null}
  if (json !== undefined) {
    init.body = JSON.stringify(json)
    init.headers = {"Content-Type": "application/json"}
  } else if (form !== undefined) init.body = form
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (failure) {
    if (isAborted(failure)) throw failure
    throw new Unreachable("no answer", {cause: failure})
  }
  if (!response.ok) throw await refusal(response, path)
  return response
}

const decodeError = record<{code: string; message: string | null}>({
  code: string,
  message: nullable(string),
})

async function refusal(response: Response, path: string): Promise<Refused> {
  const {status} = response
  if (status === 401)
    return new Refused(
      status,
      "no-token",
      "This browser has no leave to enter. Open the address that ./evenhand start printed, then come back to this page.",
      null,
    )
  let body: unknown = null
  try {
    body = await readJson(response, path)
    const {code, message} = decodeError((body as {error?: unknown} | null)?.error, `${path} error`)
    return new Refused(status, code, message ?? code, body)
  } catch {
    return new Refused(status, "unknown", `The server refused this (${String(status)}).`, body)
  }
}

async function readJson(response: Response, path: string): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch (failure) {
    if (isAborted(failure)) throw failure
    throw new Unreachable("the answer broke off", {cause: failure})
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError(`${path} is not JSON`)
  }
}
