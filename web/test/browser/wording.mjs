// Wording beside the text: what can be taken into it, its blanks, judging words, and grey text.
import {atDesk, saved, shownText, type} from "./drafts.mjs"
import {holds, same, test, until} from "./harness.mjs"

const BEGUN = "Some plans for children in need drift"

/// The text that a key of the keyboard would act on.
const focused = (locator) => locator.evaluate((x) => x === document.activeElement)

test("wording for the sentence begun takes its place, with its source and its blanks, by keyboard", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, `Children are seen early. ${BEGUN}`)
  await page.keyboard.press("Alt+2")
  await page.getByText("For the sentence in paragraph 1").waitFor()
  const insert = page.getByRole("button", {name: "Insert wording"})
  await insert.first().waitFor()
  await page.keyboard.press("Alt+ArrowDown")
  await until("the first wording has the keyboard", () => focused(insert.first()))
  await page.keyboard.press("Escape")
  await type(page, "s")
  same(await shownText(page), [`Children are seen early. ${BEGUN}s`], "text after coming back")
  await page.waitForTimeout(600)
  await page.keyboard.press("Alt+ArrowDown")
  await until("the first wording has the keyboard again", () => focused(insert.first()))
  const wording = page.locator(".wording .passage__words").first()
  const words = await wording.textContent()
  const where = await page.locator(".wording .passage__open").first().getAttribute("href")
  await page.keyboard.press("Enter")
  same(await shownText(page), [`Children are seen early. ${words}`], "text")
  await saved(page)
  const [, report, paragraph] = /\/reports\/(.+)\?at=(.+)$/.exec(where)
  const source = await inspector.json(`/api/reports/${report}`)
  const published = source.sections
    .flatMap(({paragraphs}) => paragraphs)
    .find((each) => each.id === paragraph)
  const pieces = words.split(/\[(?:place|person|programme|name)\]/)
  holds(
    pieces.every((piece) => published.text.includes(piece)),
    "every word but the blanks stands at the source",
  )
  await page.keyboard.press("Control+z")
  same(await shownText(page), [`Children are seen early. ${BEGUN}s`], "text after undo")
})

test("wording arrives with marked blanks, and Tab goes through them", async ({person}) => {
  const {inspector, page, id} = await atDesk(
    person,
    "Norbridge and its partners help families in Sandhithe early",
  )
  await page.keyboard.press("Alt+2")
  const card = page.locator(".wording .passage", {has: page.locator(".blank")}).first()
  await card.waitFor()
  const blanks = await card.locator(".blank").allTextContents()
  await card.getByRole("button", {name: "Insert wording"}).click()
  const words = (await shownText(page))[0]
  const chosen = () => page.evaluate(() => getSelection()?.toString())
  same(await chosen(), blanks[0], "what is selected after inserting")
  holds(/^\[(place|person|programme|name)\]$/.test(blanks[0]), "a blank says what it is for")
  await type(page, "Calderwick")
  same(
    await shownText(page),
    [words.replace(blanks[0], "Calderwick")],
    "text with one blank filled",
  )
})

test("a judging word is exchanged for one that grades use otherwise", async ({person}) => {
  const {inspector, page, id} = await atDesk(person, "Management oversight is strong")
  await page.keyboard.press("Alt+2")
  await page.getByText(/^1 judging word here: strong/).click()
  const table = page.getByRole("table", {name: /Uses of “strong”/})
  await table.waitFor()
  same(await table.locator("thead th").count(), 5, "columns: the word and the form's four grades")
  const use = table.getByRole("button", {name: /^Use /}).first()
  const other = /^Use (.+) for strong$/.exec((await use.textContent()) ?? "")?.[1]
  await use.click()
  same(await shownText(page), [`Management oversight is ${other}`], "text")
})

test("grey text goes ahead of the cursor, is taken by Tab, left by typing, and can be switched off", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, "Health assessments of looked")
  const grey = page.locator(".ahead")
  await grey.waitFor()
  same(await grey.textContent(), " after children", "grey text")
  same(await grey.getAttribute("aria-hidden"), "true", "hidden from screen readers")
  await saved(page)
  const stored = async () => {
    const draft = await inspector.json(`/api/drafts/${id}`)
    return draft.sections.flatMap(({paragraphs}) => paragraphs.map(({text}) => text)).join("")
  }
  same(await stored(), "Health assessments of looked", "what is stored while it is shown")
  await type(page, " af")
  same(await grey.textContent(), "ter children", "what is left while its letters are typed")
  await page.keyboard.press("Tab")
  await type(page, ".")
  same(
    await page.locator(".draft-words", {hasText: "Health"}).textContent(),
    "Health assessments of looked after children.",
    "text",
  )
  await page.keyboard.press("Enter")
  await type(page, "Health assessments of looked")
  await grey.waitFor()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await type(page, "Health assessments of looked")
  await grey.waitFor()
  await type(page, " upon")
  same(await grey.count(), 0, "grey text after other letters")
  await page.keyboard.press("Alt+2")
  await page.getByLabel(/Grey text/).uncheck()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Enter")
  await type(page, "Health assessments of looked")
  await page.waitForTimeout(500)
  same(await grey.count(), 0, "grey text once switched off")
  await page.reload()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  await page.keyboard.press("Alt+2")
  same(await page.getByLabel(/Grey text/).isChecked(), false, "the switch after a reload")
})
