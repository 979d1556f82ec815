// Tables in the text: strengths and weaknesses side by side, and the grades awarded.
import {isFree} from "./axe.mjs"
import {goToSection, HELP, makeDraft, openDesk, saved, type} from "./drafts.mjs"
import {holds, same, test, until} from "./harness.mjs"

const IN_CARE = /^Looked after children and young people/

test("a draft begins with its form's empty tables; one is written by keyboard, comes back as it was, and is a table to all", async ({
  person,
}) => {
  const inspector = await person()
  const draft = await makeDraft(inspector, {form: "jar-2007", grades: []})
  const page = await openDesk(inspector, draft.id)
  const press = (...keys) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  const tables = page.locator(".draft-strengths")
  const begun = draft.sections.filter(({paragraphs}) =>
    paragraphs.some(({kind}) => kind === "strength"),
  )
  holds(begun.length >= 4, "sections begin with a table")
  same(await tables.count(), begun.length, "empty tables")
  await goToSection(page, IN_CARE)
  await type(page, "Children are well cared for.")
  await press("ArrowDown")
  await type(page, "Stable placements")
  await press("Tab")
  await type(page, "Late health assessments")
  await press("Shift+Tab", "Enter")
  await type(page, "Good schools")
  await press("Enter", "Backspace", "Tab", "ArrowDown")
  await type(page, "Overall, care is good.")
  await saved(page)
  const written = async () => {
    const {sections} = await inspector.json(`/api/drafts/${draft.id}`)
    const section = sections.find(({aspect}) => aspect === "looked-after-children")
    return section.paragraphs.map(({kind, text}) => `${kind}: ${text}`)
  }
  const cells = () => tables.filter({hasText: "Stable"}).locator("td").allInnerTexts()
  const before = await cells()
  same(before.length, 2, "columns")
  const table = page.getByRole("table").filter({hasText: "Stable placements"})
  same(
    await table.getByRole("columnheader").allInnerTexts(),
    ["Major strengths", "Important weaknesses"],
    "heads",
  )
  await isFree(page, "a draft with tables")
  const kept = await written()
  same(
    kept.slice(0, 4),
    [
      "paragraph: Children are well cared for.",
      "strength: Stable placements",
      "strength: Good schools",
      "weakness: Late health assessments",
    ],
    "the draft",
  )
  await page.reload()
  await tables.first().waitFor()
  same(await cells(), before, "cells after a reload")
  same(await written(), kept, "the draft after a reload")
})

test("a grade is chosen in the table of grades by keyboard, and stands over its section too", async ({
  person,
}) => {
  const inspector = await person()
  const draft = await makeDraft(inspector, {grades: []})
  const page = await openDesk(inspector, draft.id)
  const text = page.getByRole("textbox", {name: "Text of the draft"})
  const table = text.getByRole("table", {name: "Grades awarded"})
  const row = table.getByRole("combobox", {name: HELP})
  const head = text.getByRole("combobox", {name: /^Grade for .*help and protection/i})
  const areBoth = async (grade) =>
    (await row.inputValue()) === grade && (await head.inputValue()) === grade
  await row.focus()
  await page.keyboard.press("ArrowDown")
  await until("the section's head has the grade too", () => areBoth("outstanding"))
  await page.keyboard.press("Escape")
  holds(await text.evaluate((element) => element === document.activeElement), "Esc leads back")
  await page.keyboard.press("Control+z")
  await until("undo takes it back in both", () => areBoth(""))
})
