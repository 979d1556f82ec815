/// Ways of the keyboard through the cards of a panel: one insert button a card, ↑ and ↓ go from
/// card to card.

/// Marks the button of a card that Enter is for.
export const INSERT = "panel-insert"

export function insertButtons(list: HTMLElement): HTMLButtonElement[] {
  return [...list.querySelectorAll<HTMLButtonElement>(`.${INSERT}`)]
}

/// Goes to the next card or the one before; false where there is none that way.
export function stepCards(list: HTMLElement, step: 1 | -1): boolean {
  const buttons = insertButtons(list)
  const card = document.activeElement?.closest("li, article") ?? null
  const at = buttons.findIndex((item) => card?.contains(item) === true)
  const next = at < 0 ? (step === 1 ? buttons[0] : undefined) : buttons[at + step]
  if (next === undefined) return false
  next.focus()
  next.closest("li")?.scrollIntoView({block: "nearest"})
  return true
}

/// Draws a list anew. Who stood on a card of it stands on its first afterwards.
export function redraw(list: HTMLElement, draw: () => void): void {
  const isInside = insertButtons(list).some((item) => item === document.activeElement)
  draw()
  list.scrollTop = 0
  if (isInside) insertButtons(list)[0]?.focus()
}

/// Which way an arrow key goes; 0 for another key.
export function arrowStep(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.altKey || event.ctrlKey || event.metaKey) return 0
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
}
