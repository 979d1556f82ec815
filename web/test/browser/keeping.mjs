// Not one character lost: two windows, a stopped server, a closed page.
import {atDesk, openDesk, saved, shownText, storedText, type, typeBehind} from "./drafts.mjs"
import {same, test, until} from "./harness.mjs"

test("two windows on different paragraphs are put together, without a question", async ({
  person,
}) => {
  const {inspector, page: left, id} = await atDesk(person, "First.")
  await left.keyboard.press("Enter")
  await type(left, "Second.")
  await saved(left)
  const right = await openDesk(inspector, id)
  await typeBehind(right, "First.", " From the right.")
  await saved(right)
  await left.bringToFront()
  await typeBehind(left, "Second.", " From the left.")
  const both = ["First. From the right.", "Second. From the left."]
  await until(
    "both texts are stored",
    async () => JSON.stringify(await storedText(inspector, id)) === JSON.stringify(both),
  )
  await until(
    "the left window shows both",
    async () => JSON.stringify(await shownText(left)) === JSON.stringify(both),
  )
})

test("the same words in two windows are asked about; keeping both loses neither", async ({
  person,
}) => {
  const {inspector, page: left, id} = await atDesk(person, "First.")
  await saved(left)
  const right = await openDesk(inspector, id)
  // The left window is not to hear of the right one's save before it writes itself.
  await left.route(`**/api/drafts/${id}`, (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  )
  await typeBehind(right, "First.", " From the right.")
  await saved(right)
  // In one go: on a machine so busy that a key takes longer than a save waits, the question would come
  // between the keys.
  await typeBehind(left, "First.", "")
  await left.keyboard.insertText(" From the left.")
  const dialog = left.getByRole("dialog", {name: "Two windows changed the same words"})
  await dialog.waitFor()
  await dialog.getByRole("cell", {name: "First. From the right."}).waitFor()
  same(await storedText(inspector, id), ["First. From the right."], "stored while asking")
  await dialog.getByRole("button", {name: "Keep both"}).click()
  await saved(left)
  same(
    await storedText(inspector, id),
    ["First. From the left.", "First. From the right."],
    "stored text",
  )
})

test("a server killed while typing and started again: not one character lost", async ({
  person,
  server,
}) => {
  const {inspector, page, id} = await atDesk(person, "Written before the server was killed, ")
  await server.kill()
  await type(page, "and while it was gone, ")
  await until("the page says that it is not saved", async () =>
    ((await page.locator(".save-status").textContent()) ?? "").includes("kept in this browser"),
  )
  await server.restart()
  await type(page, "and after it came back.")
  const all = [
    "Written before the server was killed, and while it was gone, and after it came back.",
  ]
  await until(
    "all of it is stored",
    async () => JSON.stringify(await storedText(inspector, id)) === JSON.stringify(all),
    30_000,
  )
  await saved(page)
  same(
    await page.evaluate(
      () => Object.keys(localStorage).filter((key) => key.includes("kept")).length,
    ),
    0,
    "copies left in the browser",
  )
})

test("a page closed while the server was gone: its text is put back when the draft is opened", async ({
  person,
  server,
}) => {
  const {inspector, page, id} = await atDesk(person, "Saved.")
  await saved(page)
  await server.kill()
  await type(page, " Never saved by this window.")
  await page.waitForTimeout(400)
  await page.close({runBeforeUnload: false})
  await server.restart()
  same(await storedText(inspector, id), ["Saved."], "stored before opening")
  const again = await openDesk(inspector, id)
  await again.getByText("has been put back").waitFor()
  same(await shownText(again), ["Saved. Never saved by this window."], "shown text")
  await until(
    "it is stored",
    async () => (await storedText(inspector, id))[0] === "Saved. Never saved by this window.",
  )
})
