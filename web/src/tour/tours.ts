/// The three tours, one for each of the people who use the program. Each takes about three minutes.

export interface Step {
  readonly title: string
  readonly text: string
  /// what the step is about, marked on the page while it is shown
  readonly anchor: string
  /// where to go for it; otherwise it stays on the page of the step before
  readonly address?: string
}

export interface Tour {
  readonly id: "inspector" | "reviewer" | "assurer"
  /// for whom, as in "for inspectors"
  readonly who: string
  readonly steps: readonly Step[]
}

/// The id under which `start` keeps the draft with known faults.
export const PRACTICE = "practice"

/// Its address.
export const DESK = `/drafts/${PRACTICE}`

export const TOURS: readonly Tour[] = [
  {
    id: "inspector",
    who: "inspectors",
    steps: [
      {
        title: "A draft to practise on",
        text: "This report on an invented council has faults put in on purpose. Write in it as you like: it is saved as you type, and earlier versions are kept. Alt+Shift+T brings you back to this card from the text.",
        anchor: ".desk__text",
        address: DESK,
      },
      {
        title: "The sections, and what was found in them",
        text: "A filled square is where the report contradicts itself, a half one where a reader would stop, an outlined one is house style. Choose a section to go to it.",
        anchor: ".outline",
      },
      {
        title: "How past reports have put it",
        text: "Rest the cursor in a paragraph. Findings of past reports on the same matter appear here, each with its grade, paragraph and page. Alt+↓ takes you to them, Enter inserts one as a quotation with its source, Esc brings you back.",
        anchor: ".drawer--right",
      },
      {
        title: "Why something is underlined",
        text: "F8 goes to the next underlined words and says why they are; Alt+D lets them pass. Try it: one percentage is not what its numbers make, and one sentence was taken from another report.",
        anchor: ".desk__text",
      },
      {
        title: "Does the text carry the grade?",
        text: "The Grades tab sets each grade beside what the words alone read as, with the sentences that pull hardest. Care leavers were awarded good here; their narrative says otherwise. It is a question to you, not a verdict.",
        anchor: ".drawer--right",
      },
      {
        title: "Handing it on",
        text: "Review shows the draft as the reviewer will see it. Export makes a Word document in which every quotation says where it is from. All keys are listed under ?.",
        anchor: ".desk__bar",
      },
    ],
  },
  {
    id: "reviewer",
    who: "reviewers",
    steps: [
      {
        title: "One look at the grades",
        text: "Each aspect with the grade awarded, what its narrative reads as, whether the words that state the grade agree, and how many findings lie in it. Begin where they part: here, with care leavers.",
        anchor: ".review__grades",
        address: `${DESK}/review`,
      },
      {
        title: "What was found",
        text: "The gravest come first; n and p go from one to the next. A contradiction shows both its places, each in its sentence, and the text beside goes along.",
        anchor: ".review__side",
      },
      {
        title: "Deciding",
        text: "a accepts a finding, d says that it is not an issue and asks why, c comments. A decision holds through edits elsewhere, is listed, and can be taken back. You are asked for your name once.",
        anchor: ".review__side",
      },
      {
        title: "Signing off",
        text: "Signing off records what was still open, with your name and the day. Export gives the findings, the decisions and the sign-off as a Word document or a table.",
        anchor: ".desk__bar",
      },
    ],
  },
  {
    id: "assurer",
    who: "quality assurers",
    steps: [
      {
        title: "Ask in your own words",
        text: "Passages of past reports, found by words, by meaning or by both. Double quotes hold a phrase together, a minus leaves a word out, * stands for any letters. The address is the search: send it to a colleague.",
        anchor: ".searchbox",
        address: "/precedents?q=plans%20drift",
      },
      {
        title: "Narrow it down",
        text: "By grade, aspect, form, authority and year, each with the number of passages it leaves.",
        anchor: ".filters",
      },
      {
        title: "At which grades it is said",
        text: "How often each grade uses the words, in every 10,000, with the range it may lie in. Where there is too little to go by, it says so.",
        anchor: ".profile",
      },
      {
        title: "In its sentence, and over the years",
        text: "The list shows passages, the concordance every use in its line, sorted as you like; by year shows what has come into use and gone out of it.",
        anchor: ".switch",
      },
      {
        title: "Your own reports",
        text: "Drop files or a folder anywhere on this page. What cannot be read is listed with the reason. Everything stays on this machine.",
        anchor: ".page-head__actions",
        address: "/reports",
      },
    ],
  },
]
