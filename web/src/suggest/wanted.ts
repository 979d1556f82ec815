/// What is wanted beside the text: the place of the cursor.
export interface Wanted {
  /// the paragraph that the panel speaks for, as it is called, e.g. `paragraph 23`
  readonly place: string
  readonly text: string
  /// where the cursor stands in the text
  readonly offset: number
  /// the heading of the section, asked for while the paragraph is still empty
  readonly heading: string
  readonly form: string
  readonly aspect: string | null
  readonly grade: string | null
}

/// Letters of a paragraph from which it can be compared; before that its section speaks for it.
const ENOUGH_LETTERS = 12

/// Whether a paragraph says enough to be compared.
export function isEnough(text: string): boolean {
  return text.trim().length >= ENOUGH_LETTERS
}
