/// A paragraph's id, made by the editor and kept for its life: `p` and eight hexadecimal digits.
export function newParagraphId(taken: ReadonlySet<string> = new Set()): string {
  for (;;) {
    const id = `p${hex(8)}`
    if (!taken.has(id)) return id
  }
}

/// The id of the empty paragraph that a section without one begins with: the same in every window,
/// so that two windows do not each add their own.
export function firstParagraphId(section: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < section.length; i++) {
    hash = Math.imul(hash ^ section.charCodeAt(i), 0x01000193) >>> 0
  }
  return `p${hash.toString(16).padStart(8, "0")}`
}

/// A section's id, for sections that the writer adds; the server names the others.
export function newSectionId(taken: ReadonlySet<string>): string {
  for (;;) {
    const id = `s${hex(8)}`
    if (!taken.has(id)) return id
  }
}

/// Whether an id can be kept: ids from a pasted page are believed only when they look like ids.
export function isParagraphId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z][a-z0-9]{1,31}$/.test(id)
}

function hex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
