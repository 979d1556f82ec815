// Writing: beginning a draft, typing, comparable findings, quotations, checks, export.
import {readFileSync} from "node:fs"
import {
  FORM,
  ASPECT,
  atDesk,
  fromMenu,
  goToSection,
  HELP,
  makeDraft,
  openDesk,
  saved,
  shownText,
  storedText,
  type,
} from "./drafts.mjs"
import {holds, same, test, until} from "./harness.mjs"

const SENTENCE = "Some plans for children in need drift for too long before anyone notices."

test("a draft is begun by keyboard alone, and says what is missing", async ({person}) => {
  const inspector = await person()
  const page = await inspector.page("/drafts/new")
  await page.getByRole("button", {name: "Begin draft"}).press("Enter")
  await page.getByText("Choose the form of the report").waitFor()
  const form = page.getByRole("radio", {name: /Inspection of local authority children/})
  await form.focus()
  await page.keyboard.press("Space")
  await page.getByRole("textbox", {name: "Authority"}).focus()
  await page.keyboard.type("Calderwick Borough Council")
  holds(
    (await page.getByRole("textbox", {name: "Title"}).inputValue()).includes("Calderwick"),
    "a title is offered",
  )
  await page.getByLabel(/who need help and protection/).selectOption("good")
  await page.getByRole("button", {name: "Begin draft"}).press("Enter")
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  const id = page.url().split("/").at(-1)
  const draft = await inspector.json(`/api/drafts/${id}`)
  same(draft.grades.find(({aspect}) => aspect === ASPECT)?.grade, "good", "grade")
  holds(draft.sections.length > 3, "the form's sections are laid out")
})

test("a draft begins with last time's report of the same authority, its text and its grades", async ({
  person,
}) => {
  const inspector = await person()
  const {reports} = await inspector.json("/api/reports")
  const last = reports.find(({form, authority}) => form === FORM && /Norbridge/.test(authority))
  const page = await inspector.page("/drafts/new")
  await page.getByRole("radio", {name: /Inspection of local authority children/}).check()
  await page.getByRole("textbox", {name: "Authority"}).fill("Norbridge City Council")
  const choice = page.getByLabel("Begin with")
  await choice.selectOption(last.report)
  same(
    await page.getByText("Leave open what is not decided").isVisible(),
    false,
    "grades to choose",
  )
  await page.getByRole("button", {name: "Begin draft"}).click()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  const report = await inspector.json(`/api/reports/${last.report}`)
  const said = report.sections
    .flatMap(({paragraphs}) => paragraphs)
    .find(({kind, number}) => kind === "paragraph" && number !== null)
  await page.getByText(said.text.slice(0, 60)).first().waitFor()
  const draft = await inspector.json(`/api/drafts/${page.url().split("/").at(-1)}`)
  same(draft.authority, "Norbridge City Council", "authority")
  holds(
    draft.grades.some(({aspect, grade}) =>
      last.grades.some((row) => row.aspect === aspect && row.grade === grade && grade !== null),
    ),
    "the report's grades",
  )
  await page.goto(`${inspector.server.origin}/reports/${last.report}`)
  await page.getByRole("button", {name: "Begin a draft from it"}).click()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
})

test("what is typed is saved, numbered, and there after a reload", async ({person}) => {
  const {inspector, page, id} = await atDesk(person, "Children are seen quickly.")
  await page.keyboard.press("Enter")
  await type(page, SENTENCE)
  await saved(page)
  same(await storedText(inspector, id), ["Children are seen quickly.", SENTENCE], "stored text")
  const draft = await inspector.json(`/api/drafts/${id}`)
  const written = draft.sections
    .flatMap(({paragraphs}) => paragraphs)
    .filter(({text}) => text !== "")
  same(
    written.map(({number}) => number),
    ["1", "2"],
    "printed numbers",
  )
  holds(
    written.every(({id: each}) => /^p[0-9a-f]{8}$/.test(each)),
    "ids are p and eight digits",
  )
  await page.reload()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  same(await shownText(page), ["Children are seen quickly.", SENTENCE], "shown text")
})

test("a split, a join and undo keep every paragraph's id", async ({person}) => {
  const {inspector, page, id} = await atDesk(person, "One two")
  const ids = () =>
    page
      .locator(".draft-block[data-id]")
      .evaluateAll((all) => all.filter((x) => x.textContent !== "").map((x) => x.dataset.id))
  const [first] = await ids()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Enter")
  const split = await ids()
  same([split.length, split[0] === first, new Set(split).size], [2, true, 2], "ids after a split")
  await page.keyboard.press("Backspace")
  same(await ids(), [first], "ids after a join")
  await page.keyboard.press("Control+z")
  same((await ids()).length, 2, "paragraphs after undo")
})

test("the cursor stays where a key put it when the page draws at that moment", async ({person}) => {
  const {page} = await atDesk(person, "One two")
  await page.keyboard.press("Control+f")
  await page.getByLabel("Find").fill("One")
  await page.locator(".draft-words", {hasText: "One two"}).click()
  await page.keyboard.press("End")
  // Within one task, so that the editor is not told of the move before it draws.
  await page.getByLabel("Find").evaluate((find) => {
    getSelection().modify("move", "backward", "word")
    find.value = "two"
    find.dispatchEvent(new Event("input"))
  })
  await page.keyboard.type("or ")
  same(await shownText(page), ["One or two"], "text")
})

test("a key acts where the key before it put the cursor, told of it or not", async ({person}) => {
  const {page} = await atDesk(person, "One two")
  // Within one task, so that the editor is not told of the move before the key comes.
  await page.getByRole("textbox", {name: "Text of the draft"}).evaluate((text) => {
    getSelection().modify("move", "backward", "word")
    const how = {key: "Enter", code: "Enter", keyCode: 13, bubbles: true, cancelable: true}
    text.dispatchEvent(new KeyboardEvent("keydown", how))
  })
  same(await shownText(page), ["One ", "two"], "text")
})

test("an empty section shows what its form expects, until something is written in it", async ({
  person,
}) => {
  const {page} = await atDesk(person)
  const hint = () =>
    page
      .locator(".draft-block.is-current")
      .evaluate((block) => getComputedStyle(block, "::after").content)
  holds((await hint()).includes("Early help"), `the hint is shown: ${await hint()}`)
  await type(page, "C")
  holds(!(await hint()).includes("Early help"), "the hint goes with the first letter")
  await page.keyboard.press("Backspace")
  await until("the hint is back", async () => (await hint()).includes("Early help"))
})

test("comparable findings follow the cursor; Alt+Down, Enter inserts one with its source", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, SENTENCE)
  const insert = page.getByRole("button", {name: "Insert quotation"})
  await page.getByText("Comparable to paragraph 1").waitFor()
  await insert.first().waitFor()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Alt+ArrowDown")
  await until("the first hit has the keyboard", () =>
    insert.first().evaluate((x) => x === document.activeElement),
  )
  await page.keyboard.press("ArrowDown")
  await until("the second hit has the keyboard", () =>
    insert.nth(1).evaluate((x) => x === document.activeElement),
  )
  await page.keyboard.press("Escape")
  await type(page, "!")
  same(
    await shownText(page),
    [`${SENTENCE.slice(0, -1)}!.`],
    "text after coming back to the very character",
  )
  await page.keyboard.press("Alt+ArrowDown")
  await until("the first hit has the keyboard again", () =>
    insert.first().evaluate((x) => x === document.activeElement),
  )
  const quoted = await page.locator(".comparable .passage__words").first().textContent()
  await page.keyboard.press("Enter")
  await page.locator(".draft-block--quote").waitFor()
  await saved(page)
  const draft = await inspector.json(`/api/drafts/${id}`)
  const quote = draft.sections
    .flatMap(({paragraphs}) => paragraphs)
    .find(({kind}) => kind === "quote")
  same(quote?.text, quoted, "quotation")
  const source = await inspector.json(`/api/reports/${quote.source.report}`)
  const paragraph = source.sections
    .flatMap(({paragraphs}) => paragraphs)
    .find((each) => each.id === quote.source.paragraph)
  same(
    paragraph?.text.slice(quote.source.start, quote.source.end),
    quote.text,
    "the words at the source",
  )
})

test("the look-up box searches for the selected words without leaving the text", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, "social workers")
  await page.keyboard.press("Shift+Home")
  await page.keyboard.press("Control+k")
  const box = page.getByLabel("Look up other words")
  await until(
    "the selected words are looked up",
    async () => (await box.inputValue()) === "social workers",
  )
  await page
    .getByText(/passages? for “social workers”/)
    .first()
    .waitFor()
  await page.keyboard.press("Escape")
  await page.keyboard.press("End")
  await type(page, " act")
  same(await shownText(page), ["social workers act"], "text")
})

test("a judgement against the grade is underlined, explained and gone once it agrees", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(
    person,
    "The experiences and progress of children who need help and protection are inadequate.",
  )
  const underlined = page.locator(".ProseMirror .finding--high")
  await underlined.first().waitFor()
  await page.keyboard.press("Control+Home")
  await page.keyboard.press("F8")
  const reason = page.getByRole("group", {name: "Why this is underlined"})
  await reason.waitFor()
  const namesTheGrade = async () => (await reason.textContent())?.toLowerCase().includes("good")
  for (let step = 0; step < 5 && !(await namesTheGrade()); step++) {
    await page.keyboard.press("F8") // another finding may begin before it
  }
  holds(await namesTheGrade(), "the reason names the grade")
  await page.keyboard.press("Escape")
  await reason.waitFor({state: "hidden"})
  await page.keyboard.press("Alt+3")
  await page.locator(".finding-card--high").first().waitFor()
  await page.keyboard.press("Alt+4")
  await page
    .getByRole("tabpanel")
    .getByLabel(/who need help and protection/)
    .selectOption("inadequate")
  await until(
    "the judgement agrees with the grade",
    async () =>
      (await page.locator(".finding-card--high").filter({hasText: "judgement"}).count()) === 0 &&
      (await underlined.filter({hasText: "inadequate"}).count()) === 0,
  )
  await saved(page)
  const draft = await inspector.json(`/api/drafts/${id}`)
  same(draft.grades.find(({aspect}) => aspect === ASPECT)?.grade, "inadequate", "stored grade")
})

test("underlines stay on their words while others are typed before them", async ({person}) => {
  const {inspector, page, id} = await atDesk(
    person,
    "The experiences and progress of children who need help and protection are inadequate.",
  )
  const marked = page.locator(".ProseMirror .finding--high").first()
  await marked.waitFor()
  const words = await marked.textContent()
  await page.route("**/api/check", () => undefined)
  await goToSection(page, HELP)
  await type(page, "We found this. ")
  same(await marked.textContent(), words, "underlined words")
  await page.unroute("**/api/check")
})

test("deleting everything selected leaves the form's sections, and undo brings the text back", async ({
  person,
}) => {
  const {inspector, page, id, sections} = await atDesk(person, SENTENCE)
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  same(await shownText(page), [], "text")
  same(await page.locator(".ProseMirror > section").count(), sections.length, "sections")
  // Longer than keys that are undone together.
  await page.waitForTimeout(700)
  await page.keyboard.press("Control+a")
  await page.keyboard.press("x")
  same(
    await page.locator(".ProseMirror > section").count(),
    sections.length,
    "sections after typing over all",
  )
  await page.keyboard.press("Control+z")
  await page.keyboard.press("Control+z")
  await until("the text is back", async () => (await shownText(page))[0] === SENTENCE)
})

test("a page pasted from elsewhere becomes paragraphs and bullets of our own", async ({person}) => {
  const {inspector, page, id} = await atDesk(person)
  await page.evaluate(async () => {
    const html = `<h2 onclick="window.hit=1">Heading</h2><p data-id="p00000001" style="color:red">One <b>bold</b>.</p><ul><li>Two</li></ul><img src=x onerror="window.hit=1"><script>window.hit=1</script>`
    const item = new ClipboardItem({"text/html": new Blob([html], {type: "text/html"})})
    await navigator.clipboard.write([item])
  })
  await page.keyboard.press("Control+v")
  await saved(page)
  same(await storedText(inspector, id), ["Heading", "One bold.", "Two"], "stored text")
  const draft = await inspector.json(`/api/drafts/${id}`)
  const kinds = draft.sections
    .flatMap(({paragraphs}) => paragraphs)
    .filter(({text}) => text !== "")
    .map(({kind}) => kind)
  same(kinds, ["paragraph", "paragraph", "bullet"], "kinds")
  same(await page.evaluate(() => window.hit), undefined, "script from the clipboard")
  // The browser reports each thing that it did not allow the pasted page to do; nothing else.
  inspector.troubles = inspector.troubles.filter(
    (text) => !text.includes("Content Security Policy"),
  )
})

test("a draft leaves as Word, PDF and Markdown, with what was typed a moment before", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person)
  for (const [label, ending] of [
    ["Markdown", ".md"],
    ["PDF", ".pdf"],
    ["Word document", ".docx"],
    ["Word document with comments", ".docx"],
  ]) {
    await page.getByRole("textbox", {name: "Text of the draft"}).press("End")
    await type(page, ` Unsaved until ${label}.`)
    await page.locator("summary", {hasText: "Export"}).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", {name: label, exact: true}).click(),
    ])
    holds(
      download.suggestedFilename().endsWith(ending),
      `${download.suggestedFilename()} ends in ${ending}`,
    )
    const bytes = readFileSync(await download.path())
    if (ending === ".md")
      holds(bytes.toString("utf8").includes("Unsaved until Markdown."), "the last words are in it")
    else
      same(
        bytes.subarray(0, 2).toString(),
        ending === ".pdf" ? "%P" : "PK",
        `the first bytes of a file ${ending}`,
      )
  }
})

test("details, a section added and removed, and a draft deleted from its menu", async ({
  person,
}) => {
  const inspector = await person()
  const {id, sections} = await makeDraft(inspector)
  const page = await openDesk(inspector, id)
  await fromMenu(page, "More", "Title, authority and date")
  await page.getByRole("dialog").getByLabel("Title").fill("Inspection of Somewhere Else")
  await page.getByRole("button", {name: "Change"}).click()
  await page.getByRole("heading", {level: 1, name: "Inspection of Somewhere Else"}).waitFor()
  await goToSection(page, HELP)
  await fromMenu(page, "More", "Add a section after this one")
  await type(page, "A section of our own")
  await saved(page)
  const draft = await inspector.json(`/api/drafts/${id}`)
  same(
    [draft.title, draft.sections.length],
    ["Inspection of Somewhere Else", sections.length + 1],
    "title and sections",
  )
  holds(
    draft.sections.some(({heading}) => heading === "A section of our own"),
    "the new heading is stored",
  )
  await fromMenu(page, "More", "Remove this section")
  await fromMenu(page, "More", "Delete this draft")
  await page.getByRole("dialog").getByRole("button", {name: "Delete draft"}).click()
  await page.waitForURL("**/drafts")
  same((await inspector.api(`/api/drafts/${id}`)).status(), 404, "status of the deleted draft")
})
