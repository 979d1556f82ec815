// Beginnings that tests share: a draft made through the interface, and hands on its page.
import {until} from "./harness.mjs"

export const FORM = "ilacs-2018"
export const ASPECT = "help-and-protection"

/// A new draft, made as the page makes it.
export function makeDraft(person, more = {}) {
  return person.json("/api/drafts", {
    method: "POST",
    data: {
      form: FORM,
      authority: "Calderwick Borough Council",
      title: "Inspection of Calderwick",
      published: null,
      grades: [{aspect: ASPECT, grade: "good"}],
      ...more,
    },
  })
}

/// Opens a draft and waits until it can be written in.
export async function openDesk(person, id) {
  const page = await person.page(`/drafts/${id}`)
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  return page
}

/// A person at the desk of a new draft, the cursor in the section on help and protection.
///
/// @param text what is typed there first
export async function atDesk(person, text = "", more = {}) {
  const inspector = await person()
  const draft = await makeDraft(inspector, more)
  const page = await openDesk(inspector, draft.id)
  await goToSection(page, HELP)
  if (text !== "") await type(page, text)
  return {inspector, page, id: draft.id, sections: draft.sections}
}

/// Types behind the paragraph that holds some words.
export async function typeBehind(page, words, text) {
  await page.locator(".draft-words", {hasText: words}).click()
  await page.keyboard.press("End")
  await type(page, text)
}

/// Chooses from a menu of the bar.
export async function fromMenu(page, menu, label) {
  await page.locator("summary", {hasText: menu}).click()
  await page.getByRole("button", {name: label}).click()
}

/// Puts the cursor at the end of the last paragraph of an aspect's section, by keyboard means only.
export async function goToSection(page, heading) {
  await page
    .getByRole("navigation", {name: "Sections"})
    .getByRole("button", {name: heading})
    .click()
}

/// Puts the cursor into a new paragraph before the first of a section that is written already.
export async function beginSection(page, heading) {
  await goToSection(page, heading)
  await page.keyboard.press("Enter")
  await page.keyboard.press("ArrowUp")
}

export const HELP = /children who need help and protection/i

/// Types a paragraph where the cursor is, as fast as the page takes it.
export async function type(page, text) {
  await page.keyboard.type(text)
}

export function saved(page) {
  return until("the page says that it saved", async () =>
    /^Saved /.test((await page.locator(".save-status").textContent()) ?? ""),
  )
}

/// All text of a stored draft, a line a paragraph that is not empty.
export async function storedText(person, id) {
  const draft = await person.json(`/api/drafts/${id}`)
  return draft.sections
    .flatMap(({paragraphs}) => paragraphs.map(({text}) => text))
    .filter((text) => text !== "")
}

/// The text as the page shows it, a line a paragraph that is not empty.
export function shownText(page) {
  return page
    .locator(".draft-words")
    .evaluateAll((words) =>
      words.map((element) => element.textContent ?? "").filter((text) => text !== ""),
    )
}
