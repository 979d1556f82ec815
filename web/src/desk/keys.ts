/// What the keys of the desk do, wherever on it the focus is.
export interface KeyActs {
  readonly isInText: (event: Event) => boolean
  readonly show: (tab: string) => void
  readonly enterPanel: () => void
  readonly focusTab: () => void
  readonly step: (by: 1 | -1) => void
  readonly lookUp: () => void
  readonly save: () => void
  readonly find: () => void
  readonly toText: () => void
}

const TABS: Readonly<Record<string, string>> = {
  Digit1: "comparable",
  Digit2: "wording",
  Digit3: "checks",
  Digit4: "grades",
}

/// Handles a key press that the text itself did not take.
export function deskKeys(acts: KeyActs): (event: KeyboardEvent) => void {
  return (event) => {
    const act = actOf(event, acts)
    if (act === null) return
    event.preventDefault()
    act()
  }
}

function actOf(event: KeyboardEvent, acts: KeyActs): (() => void) | null {
  const {key, code, altKey, shiftKey} = event
  const isCommand = event.ctrlKey || event.metaKey
  const isInText = acts.isInText(event)
  if (altKey && !shiftKey && !isCommand) return altAct(code, isInText, acts)
  if (isCommand && !altKey && !shiftKey) {
    if (key === "k") return acts.lookUp
    if (key === "f" || key === "h") return acts.find
    return key === "s" ? acts.save : null
  }
  if (isInText || event.defaultPrevented) return null
  if (key === "Escape") return acts.toText
  if (key !== "F8") return null
  return () => {
    acts.step(shiftKey ? -1 : 1)
  }
}

function altAct(code: string, isInText: boolean, acts: KeyActs): (() => void) | null {
  if (code === "ArrowDown") return isInText ? acts.enterPanel : null
  const tab = TABS[code]
  if (tab === undefined) return null
  return () => {
    acts.show(tab)
    if (!isInText) acts.focusTab()
  }
}
