import {
  boolean,
  list,
  nullable,
  number,
  otherwise,
  record,
  string,
  type Decoder,
} from "../text/decode"
import {ask, tell} from "./client"

export interface RefusedFile {
  readonly file: string
  readonly code: string
  readonly message: string
}

/// How far an import is.
export interface Importing {
  readonly running: boolean
  readonly done: number
  readonly total: number
  readonly added: number
  readonly unchanged: number
  readonly replaced: number
  readonly refused: readonly RefusedFile[]
  readonly current: string | null
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

export const decodeImporting: Decoder<Importing> = record<Importing>({
  running: boolean,
  done: number,
  total: number,
  added: number,
  unchanged: number,
  replaced: number,
  refused: list(record<RefusedFile>({file: string, code: string, message: string})),
  current: nullable(string),
  perSecond: otherwise(nullable(number), null),
  secondsLeft: otherwise(nullable(number), null),
})

export function importState(): Promise<Importing> {
  return ask("/api/imports", decodeImporting)
}

export function importFiles(files: readonly File[]): Promise<Importing> {
  const form = new FormData()
  for (const file of files) form.append("files", file, file.name)
  return ask("/api/imports", decodeImporting, {method: "POST", form})
}

export function stopImport(): Promise<void> {
  return tell("/api/imports", {method: "DELETE"})
}

/// Calls `told` with each state of the running import until it ends or the returned function is
/// called. A broken connection is taken up again by the browser.
export function watchImport(told: (state: Importing) => void): () => void {
  const events = new EventSource("/api/imports/events")
  events.addEventListener("progress", (event: MessageEvent<unknown>) => {
    const state = decodeImporting(JSON.parse(String(event.data)), "import progress")
    if (!state.running) events.close()
    told(state)
  })
  return () => {
    events.close()
  }
}

const decodeStatus = record<Status>({
  version: string,
  reports: number,
  paragraphs: number,
  importing: otherwise(boolean, false),
})

export interface Status {
  readonly version: string
  readonly reports: number
  readonly paragraphs: number
  readonly importing: boolean
}

export function status(): Promise<Status> {
  return ask("/api/status", decodeStatus)
}
