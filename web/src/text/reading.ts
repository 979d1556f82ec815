/// A probability, and the grade it is for.
export interface Share {
  readonly grade: string
  readonly share: number
}

/// What a section's narrative reads as.
export interface GradeReading {
  readonly awarded: string | null
  /// best grade first; sums to 1
  readonly expected: readonly Share[]
  /// null where the text is too short to say
  readonly agrees: boolean | null
}

/// The likeliest grade, and how sure the reading is of it; null where nothing can be said. Of equal
/// shares the better grade is named.
export function likeliest(reading: GradeReading): {grade: string; sureness: string} | null {
  if (reading.agrees === null || reading.expected.length === 0) return null
  const best = reading.expected.reduce((a, b) => (b.share > a.share ? b : a))
  return {grade: best.grade, sureness: sureness(best.share)}
}

/// Words for the share of the likeliest grade. With four grades chance alone gives a quarter; a
/// likeliest grade below a half has more against it than for it.
function sureness(share: number): string {
  if (share >= 0.7) return "sure"
  if (share >= 0.5) return "fairly sure"
  return "unsure"
}

/// `outstanding 10 %, good 70 %, …`: a drawn distribution, spoken.
export function spoken(expected: readonly Share[], label: (grade: string) => string): string {
  return expected
    .map(({grade, share}) => `${label(grade)} ${String(Math.round(share * 100))} %`)
    .join(", ")
}
