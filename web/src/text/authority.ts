/// Words that many authorities have in their names and that tell none from another.
const COMMON = new Set(
  "the of and council city borough county metropolitan district london royal unitary authority mbc"
    .split(" ")
    .concat("children", "services"),
)

/// Whether two printed names may be of one authority: the words that are its own are the same, or
/// one name has them all and more.
export function isSameAuthority(one: string, other: string): boolean {
  const [own, theirs] = [ownWords(one), ownWords(other)]
  if (own.size === 0 || theirs.size === 0) return false
  const [few, many] = own.size <= theirs.size ? [own, theirs] : [theirs, own]
  return [...few].every((word) => many.has(word))
}

function ownWords(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)))
}
