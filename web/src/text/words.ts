/// How many words a text holds, as a word processor counts them: runs without white space that
/// hold a letter or a digit.
export function countWords(text: string): number {
  let words = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words++
  return words
}

/// `1 report`, `12 reports`; the number grouped in thousands.
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`
}

/// `a`, `a and b`, `a, b and c`.
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("")
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`
}

/// The first letter large, the rest as it is.
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
