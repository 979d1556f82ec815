// Going over a draft: find and replace, blanks, earlier versions.
import {atDesk, fromMenu, saved, shownText, type} from "./drafts.mjs"
import {same, test, until} from "./harness.mjs"

test("words are found and replaced, and undo takes all of it back at once", async ({person}) => {
  const {inspector, page, id} = await atDesk(
    person,
    "The plan is short. A plan helps. Planning helps.",
  )
  await page.waitForTimeout(700)
  await page.keyboard.press("Control+f")
  const bar = page.getByRole("search", {name: "In this draft"})
  await bar.getByLabel("Find").fill("plan")
  await bar.getByText("3 places").waitFor()
  same(await page.locator(".ProseMirror .searched").count(), 3, "marked words")
  await bar.getByLabel("Capitals count").check()
  await bar.getByText("2 places").waitFor()
  await bar.getByLabel("Replace with").fill("scheme")
  await bar.getByRole("button", {name: "Replace all"}).click()
  const replaced = "The scheme is short. A scheme helps. Planning helps."
  same(await shownText(page), [replaced], "text after replacing")
  await bar.getByLabel("Find").press("Escape")
  await page.keyboard.press("Control+z")
  same(
    await shownText(page),
    ["The plan is short. A plan helps. Planning helps."],
    "text after undo",
  )
})

test("Tab goes from blank to blank, and on through the page where there is none", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, "In [place], [number] of children are seen.")
  await page.keyboard.press("Home")
  await page.keyboard.press("Tab")
  await type(page, "Calderwick")
  await page.keyboard.press("Tab")
  await type(page, "most")
  same(await shownText(page), ["In Calderwick, most of children are seen."], "filled text")
  await page.keyboard.press("Tab")
  await until("the focus has left the text", () =>
    page.evaluate(() => !document.activeElement?.classList.contains("ProseMirror")),
  )
})

test("an earlier version shows what has changed since, and comes back", async ({person}) => {
  const {inspector, page, id} = await atDesk(person, "Children are seen early.")
  await saved(page)
  const {revision} = await inspector.json(`/api/drafts/${id}`)
  await page.keyboard.press("Control+Backspace")
  await page.keyboard.press("Control+Backspace")
  await type(page, "late.")
  await saved(page)
  await fromMenu(page, "More", "Earlier versions")
  const dialog = page.getByRole("dialog", {name: "Earlier versions"})
  await dialog.getByRole("button", {name: new RegExp(`^Version ${revision}\\b`)}).click()
  await dialog.locator("del", {hasText: "early"}).waitFor()
  await dialog.locator("ins", {hasText: "late"}).waitFor()
  await dialog.getByRole("button", {name: "Bring this version back"}).click()
  await until(
    "the text is as it was",
    async () => (await shownText(page))[0] === "Children are seen early.",
  )
  await saved(page)
})
