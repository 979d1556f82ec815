// The wording bank: kept from a report or by hand, approved, used in a draft, retired.
import {goToSection, HELP, makeDraft, openDesk, saved, shownText, type} from "./drafts.mjs"
import {isFree} from "./axe.mjs"
import {holds, same, test, until} from "./harness.mjs"

/// Every passage of the bank gone, so that a test finds what it put there.
async function emptyBank(person) {
  const {passages} = await person.json("/api/wording")
  for (const {id} of passages) await person.api(`/api/wording/${id}`, {method: "DELETE"})
}

const card = (page, words) => page.locator("article.kept", {hasText: words})

test("a passage found in a report is kept with its source, approved, and copied with it", async ({
  person,
}) => {
  const assurer = await person()
  await emptyBank(assurer)
  await assurer.json("/api/person", {method: "PUT", data: {name: "Ada Marsh", role: "assurer"}})
  const page = await assurer.page("/precedents/bank")
  await page.getByText("Nothing is kept yet").waitFor()
  await isFree(page, "an empty bank")
  await page.goto(`${assurer.server.origin}/precedents?q=plans+drift+without+challenge`)
  const first = page.locator(".results .passage").first()
  await first.getByRole("button", {name: "Keep in bank"}).click()
  const dialog = page.getByRole("dialog", {name: "Keep in the wording bank"})
  const words = await dialog.getByLabel("Wording").inputValue()
  same(words, await first.locator(".passage__words").textContent(), "the words to keep")
  await dialog.getByLabel("Use when").fill("plans drift in many cases")
  await isFree(page, "keeping a passage")
  await dialog.getByRole("button", {name: "Keep"}).click()
  await page.getByText("Kept in the wording bank").first().waitFor()
  await page.getByRole("link", {name: "Wording bank"}).click()
  await page.getByText("1 passage, 1 to approve").waitFor()
  const kept = card(page, words)
  await kept.getByRole("button", {name: "Approve"}).click()
  await kept.getByText(/Approved by Ada Marsh/).waitFor()
  same(await kept.locator(":focus").count(), 1, "controls of the passage with the focus")
  await kept.getByRole("button", {name: "Copy with source"}).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const {
    passages: [{source}],
  } = await assurer.json("/api/wording")
  holds(copied.startsWith(`“${words}” (`), "the words are copied")
  holds(copied.includes(source.authority), "the source is copied")
  await kept.getByText("Where it was used").click()
  await kept.getByText(/Word for word in \d+ place/).waitFor()
  await isFree(page, "the bank")
  const {passages} = await assurer.json("/api/wording")
  same(passages[0].source.report.length, 64, "the report that it is from")
})

test("a passage written by hand comes first in the editor, its use is known, and retired it is gone", async ({
  person,
}) => {
  const assurer = await person()
  await emptyBank(assurer)
  await assurer.json("/api/person", {method: "PUT", data: {name: "Ada Marsh", role: "assurer"}})
  const page = await assurer.page("/precedents/bank")
  await page.getByRole("button", {name: "Add a passage"}).click()
  const dialog = page.getByRole("dialog", {name: "Add a passage"})
  await dialog.getByRole("button", {name: "Add"}).click()
  await dialog.getByText("Enter the wording").waitFor()
  const words = "Plans in [place] say what has to change, and by when."
  await dialog.getByLabel("Wording").fill(words)
  await dialog.getByLabel("Grade").selectOption("good")
  await dialog.getByRole("button", {name: "Add"}).click()
  await card(page, "say what has to change").waitFor()
  const {id} = await makeDraft(assurer)
  const desk = await openDesk(assurer, id)
  await goToSection(desk, HELP)
  await desk.keyboard.press("Alt+2")
  const first = desk.locator(".wording .passage").first()
  await first.getByText("Wording bank").waitFor()
  await first.getByText("Not approved yet").waitFor()
  await desk.keyboard.press("Alt+ArrowDown")
  await until("the bank's passage has the keyboard", () =>
    first
      .getByRole("button", {name: "Insert wording"})
      .evaluate((x) => x === document.activeElement),
  )
  await desk.keyboard.press("Enter")
  await type(desk, "Calderwick")
  same(await shownText(desk), [words.replace("[place]", "Calderwick")], "text")
  await saved(desk)
  await page.bringToFront()
  const kept = card(page, "say what has to change")
  await kept.getByText("Where it was used").click()
  await kept.getByRole("link", {name: "Inspection of Calderwick"}).waitFor()
  await kept.getByRole("button", {name: "Edit"}).click()
  const edit = page.getByRole("dialog", {name: "Edit this passage"})
  await edit.getByLabel("Use when").fill("plans are specific")
  await edit.getByRole("button", {name: "Change"}).click()
  await kept.getByText("plans are specific").waitFor()
  await kept.getByRole("button", {name: "Retire"}).click()
  await kept.waitFor({state: "detached"})
  await page.getByLabel("Show retired").check()
  await kept.getByText(/retired/).waitFor()
  await desk.bringToFront()
  await goToSection(desk, HELP)
  await desk.keyboard.press("Alt+1")
  await desk.keyboard.press("Alt+2")
  await until(
    "it is no longer offered",
    async () => (await desk.locator(".wording .passage--bank").count()) === 0,
  )
  await kept.getByRole("button", {name: "Delete"}).click()
  await page.getByRole("dialog").getByRole("button", {name: "Delete passage"}).click()
  await page.getByText("Nothing is kept yet").waitFor()
})

test("two people at one passage: the second is told, and nothing is lost silently", async ({
  person,
}) => {
  const assurer = await person()
  await emptyBank(assurer)
  const {id, revision, ...passage} = await assurer.json("/api/wording", {
    method: "POST",
    data: {text: "Managers look twice.", useWhen: "", aspect: "leaders"},
  })
  const page = await assurer.page("/precedents/bank")
  await card(page, "Managers look twice.").waitFor()
  const text = "<b>Managers</b> look three times."
  await assurer.json(`/api/wording/${id}`, {
    method: "PUT",
    data: {revision, passage: {...passage, text}},
  })
  await page.getByRole("button", {name: "Retire"}).click()
  await page.getByText(/Somebody else changed this passage/).waitFor()
  await card(page, text).waitFor()
  same((await assurer.json(`/api/wording/${id}`)).passage.retired, null, "retired")
})
