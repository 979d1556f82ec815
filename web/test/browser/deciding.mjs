// Deciding: findings set aside while writing, a review to its sign-off, and the record of both.
import {readFileSync} from "node:fs"
import {ASPECT, atDesk, goToSection, HELP, makeDraft, openDesk, saved, type} from "./drafts.mjs"
import {isFree} from "./axe.mjs"
import {holds, same, test, until} from "./harness.mjs"

const SLIP = "The the team was visited."
const WORD = "The QZX met the families, and the QZX wrote to them."

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement)

/// Says who acts, as the page does when it asks.
async function sayWho(page, name = "Ada Marsh") {
  const dialog = page.getByRole("dialog", {name: "Who are you?"})
  await dialog.getByLabel("Your name").fill(name)
  await dialog.getByRole("button", {name: "Go on"}).click()
  await dialog.waitFor({state: "detached"})
}

async function forgetWho(person) {
  await person.json("/api/person", {method: "PUT", data: {name: "Nobody yet", role: ""}})
}

/// Puts paragraphs into the section on help and protection, as the editor would save them.
async function writeDraft(person, id, texts) {
  const draft = await person.json(`/api/drafts/${id}`)
  const section = draft.sections.find(({aspect}) => aspect === ASPECT)
  section.paragraphs = texts.map((text, index) => ({
    id: `p0000000${index}`,
    kind: "paragraph",
    number: null,
    text,
    source: null,
  }))
  const data = {revision: draft.revision, draft}
  await person.json(`/api/drafts/${id}`, {method: "PUT", data})
}

test("a finding is dismissed by key, stays so through edits and a reload, and comes back by undo", async ({
  person,
}) => {
  const inspector = await person()
  await forgetWho(inspector)
  const {id} = await makeDraft(inspector)
  const page = await openDesk(inspector, id)
  await goToSection(page, HELP)
  await type(page, SLIP)
  const slip = page.locator(".ProseMirror .finding", {hasText: "The the"})
  await slip.waitFor()
  await page.keyboard.press("F8")
  await until("the slip is the finding that is shown", async () => {
    const words = await page.getByRole("group", {name: "Why this is underlined"}).textContent()
    if (/twice|repeated|the the/i.test(words ?? "")) return true
    await page.keyboard.press("F8")
    return false
  })
  await page.keyboard.press("Alt+d")
  await slip.waitFor({state: "detached"})
  await page.getByText("Dismissed.").first().waitFor()
  await goToSection(page, HELP)
  await page.keyboard.press("Control+End")
  await goToSection(page, HELP)
  await type(page, "Children are seen. ")
  await page.locator(".save-status--saved").waitFor()
  await page.waitForTimeout(1_500)
  same(await slip.count(), 0, "underlines of the slip after typing before it")
  const {decisions} = await inspector.json(`/api/drafts/${id}/decisions`)
  same(
    decisions.map(({act, scope, person: by}) => [act, scope, by.name]),
    [["dismissed", "here", "Nobody yet"]],
    "the record",
  )
  await page.reload()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  await page.keyboard.press("Alt+3")
  await page.getByText("1 finding dismissed").click()
  await page.getByRole("button", {name: /^Undo/}).click()
  await slip.waitFor()
})

test("a word is added to the dictionary from its finding, and taken out again", async ({
  person,
}) => {
  const {inspector, page, id} = await atDesk(person, WORD)
  const underlined = page.locator(".ProseMirror .finding", {hasText: "QZX"})
  await underlined.first().waitFor()
  await page.keyboard.press("Alt+3")
  await page
    .getByRole("button", {name: /Add “QZX” to dictionary/})
    .first()
    .click()
  await until("no QZX is underlined", async () => (await underlined.count()) === 0)
  same((await inspector.json("/api/words")).words, ["QZX"], "words")
  await page.getByText("1 word in the dictionary").click()
  await page.getByRole("button", {name: /^Take out QZX/}).click()
  await underlined.first().waitFor()
  same((await inspector.json("/api/words")).words, [], "words afterwards")
})

test("a report is reviewed to its sign-off by keyboard, and the record says what was open", async ({
  person,
}) => {
  const reviewer = await person()
  const {id} = await makeDraft(reviewer)
  await writeDraft(reviewer, id, [SLIP, WORD])
  const page = await reviewer.page(`/drafts/${id}/review`)
  const cards = page.locator(".finding-card")
  await cards.first().waitFor()
  const count = await cards.count()
  // What is decided before the server knows the name is recorded under it all the same.
  await page.route("**/api/person", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  await page.locator(".header__person").click()
  await sayWho(page)
  const key = async (name) => {
    await page.evaluate(() => document.activeElement?.blur?.())
    await page.keyboard.press(name)
  }
  await key("n")
  await page.getByRole("region", {name: "Places"}).waitFor()
  await key("a")
  await page.getByText("Accepted by Ada Marsh").waitFor()
  await key("n")
  await key("d")
  const why = page.getByRole("dialog", {name: "Not an issue"})
  await why.getByLabel("Why is this not an issue?").fill("Agreed with the lead inspector.")
  await page.keyboard.press("Control+Enter")
  await page.getByText("Agreed with the lead inspector.").first().waitFor()
  await key("c")
  await page.getByRole("dialog", {name: "Comment"}).getByLabel("Comment").fill("Look again.")
  await page.keyboard.press("Control+Enter")
  await page.getByText("Look again.").first().waitFor()
  // Not before all of it is read for spelling and grammar.
  await page.getByRole("button", {name: "Sign off …"}).click({timeout: 120_000})
  const dialog = page.getByRole("dialog", {name: "Sign off this review"})
  if (count > 2) await dialog.getByText(`${count - 2} open`).waitFor()
  await dialog.getByRole("button", {name: "Sign off"}).click()
  await page.getByText("Signed off", {exact: true}).waitFor()
  const signOff = page.getByRole("button", {name: "Sign off …"})
  await until("who signed goes on from there", () => isFocused(signOff))
  const {decisions} = await reviewer.json(`/api/drafts/${id}/decisions`)
  same(
    decisions.map(({act}) => act),
    ["accepted", "dismissed", "commented", "signed"],
    "the record",
  )
  same(decisions[3].left.length, count - 2, "what was open at the sign-off")
  await page.locator("summary", {hasText: "Export"}).click()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", {name: "Review as table (CSV)"}).click(),
  ])
  const csv = readFileSync(await download.path(), "utf8")
  holds(csv.includes("Agreed with the lead inspector."), "the reason is in the table")
  await page.reload()
  await page.getByText("Signed off", {exact: true}).waitFor()
  await page.getByRole("button", {name: "Take back"}).click()
  await page.getByText("Signed off", {exact: true}).waitFor({state: "detached"})
  await until("who took it back goes on from there", () => isFocused(signOff))
})

test("the next review says what is new, gone and as before since the last", async ({person}) => {
  const reviewer = await person()
  await forgetWho(reviewer)
  const {id} = await makeDraft(reviewer)
  await writeDraft(reviewer, id, [SLIP, WORD])
  await reviewer.json(`/api/drafts/${id}/sign-off`, {method: "POST", data: {note: ""}})
  await writeDraft(reviewer, id, ["The team was visited.", WORD, "Plans plans drift."])
  const page = await reviewer.page(`/drafts/${id}/review`)
  const changes = page.locator(".changes")
  await changes.waitFor()
  holds(
    /[1-9]\d* new, [1-9]\d* gone, [1-9]\d* as before/.test((await changes.textContent()) ?? ""),
    `new, gone and as before in: ${await changes.textContent()}`,
  )
  await changes.locator("summary").click()
  await changes.getByRole("listitem").first().waitFor()
  await page.getByRole("radio", {name: /^new/}).check()
  const cards = page.locator(".finding-card")
  await until("only what is new is listed", async () => {
    const words = await cards.allTextContents()
    return words.length > 0 && words.every((text) => !text.includes("QZX"))
  })
  await isFree(page, "a review with what changed")
})

test("decisions cannot be made for nobody, and text of a note is only text", async ({person}) => {
  const reviewer = await person()
  const {id} = await makeDraft(reviewer)
  const note = "<img src=x onerror='window.hit=1'>"
  await reviewer.json("/api/person", {method: "PUT", data: {name: note, role: note}})
  const about = {check: "c", severity: "low", message: note, quote: note, place: note}
  await reviewer.json(`/api/drafts/${id}/decisions`, {
    method: "POST",
    data: {act: "dismissed", scope: "here", target: "0123456789abcdef", about, note},
  })
  const page = await openDesk(reviewer, id)
  await page.keyboard.press("Alt+3")
  await page.getByText("1 finding dismissed").click()
  await page.getByText(note).first().waitFor()
  same(await page.evaluate(() => window.hit), undefined, "script from a note")
  await forgetWho(reviewer)
})
