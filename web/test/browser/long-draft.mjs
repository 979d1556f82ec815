// A draft as long as the longest reports, of invented text: what typing is measured in.

/// A draft with about so many words in the sections of its form, and what is typed into it.
///
/// The same seed gives the same words. They say what inspectors say, in sentences put together anew,
/// so that the checks have as much to look at as in a real report.
export function longDraft(draft, words, seed = 7) {
  const write = writer(seed)
  const sections = draft.sections.filter(({part}) => part !== "front")
  const each = Math.ceil(words / sections.length)
  return {
    ...draft,
    sections: draft.sections.map((section) =>
      section.part === "front"
        ? section
        : {...section, paragraphs: paragraphs(write, section, each)},
    ),
  }
}

/// A source of sentences: each call gives another.
export function writer(seed) {
  const random = randomOf(seed)
  const one = (choices) => choices[Math.floor(random() * choices.length)]
  return {
    random,
    sentence: () => {
      const said = `${one(WHO)} ${one(HOW)} ${one(WHAT)} ${one(WHEN)}`
      return `${said}${random() < 0.4 ? `, ${one(THOUGH)}` : ""}.`
    },
  }
}

/// A day that no year has: the checks must stop at it, so its underline says when they were shown.
export function impossibleDay(count) {
  const months = ["February", "April", "June", "September", "November"]
  const month = months[count % months.length]
  return `${month === "February" ? 30 : 31} ${month} ${1950 + Math.floor(count / months.length)}`
}

function paragraphs(write, {id}, words) {
  const found = []
  for (let written = 0; written < words;) {
    const sentences = Array.from({length: 4 + Math.floor(write.random() * 4)}, write.sentence)
    const text = sentences.join(" ")
    written += text.split(" ").length
    const hex = (hash(`${id}.${found.length}`) >>> 0).toString(16).padStart(8, "0")
    found.push({id: `p${hex}`, kind: "paragraph", number: null, text, source: null})
  }
  return found
}

function hash(text) {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return hash
}

/// Numbers from 0 to 1, the same for the same seed (mulberry32).
function randomOf(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WHO = [
  "Social workers",
  "Managers",
  "Senior leaders",
  "Most children in care",
  "Care leavers",
  "Foster carers",
  "Personal advisers",
  "Independent reviewing officers",
  "Family support workers",
  "Young people aged 16 and 17",
  "Parents who met inspectors",
  "Team managers in the east locality",
  "Elected members",
  "Health visitors",
  "Staff in the front door team",
  "Children in need",
  "Designated teachers",
  "Supervising social workers",
  "The virtual school",
  "Partner agencies",
]
const HOW = [
  "usually have",
  "do not always have",
  "have worked hard to secure",
  "are clear about",
  "speak warmly of",
  "are not yet confident in",
  "benefit from",
  "too often wait for",
  "have strengthened",
  "describe",
  "rely on",
  "make good use of",
  "have little influence over",
  "are well informed about",
  "can point to",
  "struggle to find",
]
const WHAT = [
  "plans that say what has to change",
  "timely decisions about where children will live",
  "assessments that take account of family history",
  "regular visits and direct work",
  "reflective supervision",
  "the quality of the written record",
  "the oversight of cases that step down",
  "help with housing and money",
  "routine checks of how well contracts are delivered",
  "advice on training and employment",
  "a choice of placements close to home",
  "health assessments on first coming into care",
  "support for brothers and sisters to stay together",
  "the way complaints are answered",
  "arrangements for children who go missing",
  "meetings that keep to their purpose",
]
const WHEN = [
  "from the first contact onwards",
  "in the great majority of cases seen",
  "when a family moves across the border",
  "before the case is closed",
  "since the service was reorganised",
  "in four of the eleven cases tracked",
  "once an assessment has been completed",
  "during the school holidays",
  "within five working days",
  "outside office hours",
  "after a change of worker",
  "where there are several agencies involved",
  "in the last two quarters",
  "at the point of transfer between teams",
]
const THOUGH = [
  "although the pace of change has been uneven",
  "and this is borne out by audits",
  "but records do not always show why",
  "which helps them to feel safe",
  "and managers act on what they learn",
  "so drift is noticed early",
  "although a small number still wait too long",
  "and partners confirm this",
  "but the difference this makes is not measured",
  "which reduces the number of moves",
]
