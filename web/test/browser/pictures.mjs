// Takes the pictures that the README and the documents show, with the sample reports: `npm run pictures`.
// Run it after a page has changed its looks, and look at what it took.
import {mkdirSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {ASPECT, goToSection, HELP, makeDraft, openDesk, saved, type} from "./drafts.mjs"
import {launch, Person} from "./harness.mjs"
import {startServer} from "./server.mjs"

const FOLDER = fileURLToPath(new URL("../../../server/docs/pictures/", import.meta.url))
const SIZE = {width: 1360, height: 850}

const PARAGRAPHS = [
  "Children who need help get it early. Family workers know their families well, and most parents told inspectors that support came when they asked for it.",
  "Plans for children in need drift too often. In a third of the cases seen, nobody had acted on what was agreed, and managers did not notice.",
]

mkdirSync(FOLDER, {recursive: true})
const browser = await launch()
const server = await startServer()
try {
  const person = await Person.of(browser, server, SIZE)
  await editor(person)
  await wording(person)
  await bank(person)
  await review(person)
  await precedents(person)
  await concordance(person)
  await reports(person)
  await practice(person)
  await deciding(person)
} finally {
  await browser.close()
  await server.close()
}

async function editor(person) {
  const {id} = await makeDraft(person)
  const page = await openDesk(person, id)
  await goToSection(page, HELP)
  await type(page, PARAGRAPHS[0])
  await page.keyboard.press("Enter")
  await type(page, PARAGRAPHS[1])
  await saved(page)
  await page.waitForTimeout(3000)
  await take(page, "editor")
}

/// Wording beside a sentence that is only begun, with what the inspectorate keeps for it.
async function wording(person) {
  const kept = {useWhen: "", form: null, aspect: null, grade: null}
  const approval = {approvedBy: "Ada Marsh", approved: "2026-03-02", reviewed: "2026-09-01"}
  for (const passage of [
    {
      text: "Leaders know their services well, and what they say about them is borne out by what children and families told inspectors.",
      useWhen: "self-evaluation and evidence agree",
      aspect: "leaders",
    },
    {
      text: "Children’s plans in [place] say what has to change, by when, and who will see to it.",
      useWhen: "most plans seen are specific and dated",
      aspect: ASPECT,
      grade: "good",
      ...approval,
    },
  ])
    await person.json("/api/wording", {method: "POST", data: {...kept, ...passage}})
  const {id} = await makeDraft(person)
  const page = await openDesk(person, id)
  await goToSection(page, HELP)
  await type(
    page,
    `${PARAGRAPHS[0]} Management oversight in Calderwick is strong and plans are effective`,
  )
  await page.keyboard.press("Alt+2")
  await page.locator(".wording .passage").first().waitFor()
  await saved(page)
  await page.waitForTimeout(2000)
  await take(page, "wording")
}

async function bank(person) {
  const page = await person.page("/precedents/bank")
  await page.locator("article.kept").first().waitFor()
  await take(page, "bank")
}

async function review(person) {
  const {reports} = await person.json("/api/reports")
  const shown = reports.find(({file}) => file.startsWith("norbridge-2006")) ?? reports[0]
  const page = await person.page(`/reports/${shown.report}`)
  await page.getByText("Reads as").first().waitFor()
  await page.waitForTimeout(1500)
  await take(page, "review")
}

async function precedents(person) {
  const page = await person.page("/precedents?q=plans+drift+without+challenge")
  await page.getByText("Copy with source").first().waitFor()
  await page.waitForTimeout(500)
  await take(page, "precedents")
}

async function concordance(person) {
  const page = await person.page("/precedents?q=too+often&view=concordance")
  await page.getByRole("table", {name: "Uses in their context"}).waitFor()
  await page.waitForTimeout(1500)
  await take(page, "concordance")
}

/// The draft with known faults: why something is underlined, and its grades beside their readings.
async function practice(person) {
  const page = await person.page("/drafts/practice")
  await page.locator(".ProseMirror .finding--high").first().waitFor({timeout: 90_000})
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("F8")
  await page.getByRole("group", {name: "Why this is underlined"}).waitFor()
  await page.waitForTimeout(1500)
  await page.screenshot({path: `${FOLDER}finding.png`})
  await page.getByRole("tab", {name: /Grades/}).click()
  await page.waitForTimeout(1000)
  await take(page, "grades")
}

async function deciding(person) {
  await person.json("/api/person", {
    method: "PUT",
    data: {name: "R. Underhay", role: "Reviewer"},
  })
  const page = await person.page("/drafts/practice/review")
  await page.locator(".finding-card").first().waitFor({timeout: 90_000})
  await page.keyboard.press("n")
  await page.keyboard.press("a")
  await page.waitForTimeout(1500)
  await take(page, "deciding")
}

async function reports(person) {
  const page = await person.page("/reports")
  await page
    .getByRole("link", {name: /Norbridge/})
    .first()
    .waitFor()
  await take(page, "reports")
}

async function take(page, name) {
  await page.screenshot({path: `${FOLDER}${name}.png`})
  await page.close()
}
