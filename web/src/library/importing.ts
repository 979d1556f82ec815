import {importFiles, importState, stopImport, watchImport, type Importing} from "../api/imports"
import {roughly} from "../text/dates"
import {plural} from "../text/words"
import {announce} from "../page/announce"
import {button, columnHeads, controlKey, el, replace} from "../page/elements"
import {problem} from "../page/problem"
import {portions} from "./files"

/// The panel that shows an import: done, in hand, left, rate, time, and each refused file with its
/// reason. The import itself runs in the server and goes on when the page is closed; only files
/// still being sent need the page.
export interface ImportPanel {
  readonly element: HTMLElement
  add(files: readonly File[]): Promise<void>
  /// Takes up an import that was running before the page was opened.
  resume(): Promise<void>
  leave(): void
}

/// @param changed called when there are reports to show that were not there before
export function importPanel(changed: () => void): ImportPanel {
  const element = el("section", {class: "import", "aria-labelledby": "import-title"})
  element.hidden = true
  const bar = el("progress", {class: "import__bar", "aria-label": "Import"})
  const parts = {
    title: el("h2", {id: "import-title", class: "import__title"}),
    figures: el("p", {class: "import__figures"}),
    trouble: el("div"),
    refused: el("div"),
    buttons: el("div", {class: "import__buttons"}),
  }
  element.append(parts.title, bar, parts.figures, parts.trouble, parts.refused, parts.buttons)
  let unsent = 0
  let stopWatching: (() => void) | null = null
  let lastDone = -1

  const show = (state: Importing): void => {
    element.hidden = false
    const total = state.total + unsent
    bar.max = Math.max(1, total)
    bar.value = state.done
    const isRunning = state.running || unsent > 0
    parts.title.textContent = isRunning
      ? `Importing: ${state.done.toLocaleString("en-GB")} of ${plural(total, "file")} done`
      : `Import finished: ${plural(state.done, "file")}`
    parts.figures.textContent = figures(state, isRunning, unsent)
    replace(parts.refused, state.refused.length > 0 && refusedTable(state))
    const now = isRunning ? stopButton : closeButton
    // Drawn only when it changes: a click is lost between two drawings.
    if (!parts.buttons.contains(now)) replace(parts.buttons, now)
    bar.hidden = !isRunning
    if (state.done !== lastDone) changed()
    lastDone = state.done
    if (!state.running) finish(state)
  }

  const finish = (state: Importing): void => {
    stopWatching = null
    if (unsent > 0) return
    announce(`Import finished. ${summary(state)}.`)
  }

  const watch = (): void => {
    stopWatching ??= watchImport(show)
  }

  const stop = (): void => {
    unsent = 0
    void stopImport().catch((failure: unknown) => {
      replace(parts.trouble, problem(failure))
    })
  }

  const stopButton = button("Stop after this file", stop, controlKey("import", "stop"))

  const closeButton = button(
    "Close",
    () => {
      element.hidden = true
    },
    controlKey("import", "close"),
  )

  return {
    element,
    async add(files) {
      replace(parts.trouble)
      if (files.length === 0) {
        element.hidden = false
        replace(parts.trouble, problem("There was no file in that."))
        return
      }
      unsent += files.length
      for (const portion of portions(files)) {
        if (unsent <= 0) break
        try {
          const state = await importFiles(portion)
          unsent = Math.max(0, unsent - portion.length)
          show(state)
          if (state.running) watch()
        } catch (failure) {
          unsent = 0
          element.hidden = false
          replace(parts.trouble, problem(failure))
          break
        }
      }
    },
    async resume() {
      const state = await importState()
      if (!state.running) return
      show(state)
      watch()
    },
    leave() {
      stopWatching?.()
    },
  }
}

function figures(state: Importing, isRunning: boolean, unsent: number): string {
  const parts = [summary(state)]
  if (!isRunning) return parts.join("")
  const left = state.total + unsent - state.done
  parts.push(`${left.toLocaleString("en-GB")} left`)
  if (state.perSecond !== null && state.perSecond > 0)
    parts.push(`${state.perSecond.toFixed(1)} a second`)
  if (state.secondsLeft !== null) parts.push(`${roughly(state.secondsLeft)} to go`)
  if (state.current !== null) parts.push(`now ${state.current}`)
  return parts.join(" · ")
}

function summary(state: Importing): string {
  const counts = [
    [state.added, "added"],
    [state.unchanged, "here already"],
    [state.replaced, "replaced"],
    [state.refused.length, "refused"],
  ] as const
  const said = counts.filter(([count]) => count > 0).map(([n, what]) => `${String(n)} ${what}`)
  return said.length === 0 ? "nothing read yet" : said.join(", ")
}

function refusedTable(state: Importing): HTMLElement {
  return el(
    "div",
    {class: "import__refused", tabindex: "0", role: "region", "aria-label": "Refused files"},
    el(
      "table",
      {class: "table"},
      el(
        "caption",
        {class: "table__caption"},
        `${plural(state.refused.length, "file")} not imported`,
      ),
      columnHeads("File", "Why, and what to do"),
      el(
        "tbody",
        {},
        ...state.refused.map(({file, message}) =>
          el("tr", {}, el("th", {scope: "row"}, file), el("td", {}, message)),
        ),
      ),
    ),
  )
}
