// Reports: importing a folder with a bad file in it, dropping, filtering, deleting; precedents and
// review over what is there.
import {mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {holds, same, test, until} from "./harness.mjs"

const REPORT = `# Inspection of Harrowmere Borough Council children’s social care services

**Inspection dates: 3 to 14 June 2019**

**Report published: 5 August 2019**

| Judgement | Grade |
|---|---|
| The impact of leaders on social work practice with children and families | Good |
| The experiences and progress of children who need help and protection | Good |
| The experiences and progress of children in care and care leavers | Good |
| **Overall effectiveness** | **Good** |

## The experiences and progress of children who need help and protection: good

1. Families in Harrowmere meet the lamplighter team before they meet anyone else, and most need nobody else afterwards.

2. <script>window.hit = 1</script> <img src=x onerror="window.hit = 1"> Plans are short and children have helped to write them.
`

test("a folder with a bad file: the good one is imported, the bad one has its reason, and one can be deleted", async ({
  person,
}) => {
  const analyst = await person()
  const folder = mkdtempSync(join(tmpdir(), "evenhand-folder-"))
  writeFileSync(join(folder, "harrowmere <img src=x onerror='window.hit=1'>.md"), REPORT)
  writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7\nthis is no more of it")
  writeFileSync(join(folder, ".DS_Store"), "litter")
  const before = (await analyst.json("/api/reports")).reports.length
  const page = await analyst.page("/reports")
  await page.evaluate(() => {
    window.stops = 0
    new MutationObserver((changes) => {
      for (const {addedNodes} of changes)
        for (const node of addedNodes) if (node.textContent === "Stop after this file") stops++
    }).observe(document.body, {childList: true, subtree: true})
  })
  await page.locator("input[webkitdirectory]").setInputFiles(folder)
  await page.getByRole("heading", {name: /Import finished: 2 files/}).waitFor()
  // Drawn anew with each file, it would lose a click between two drawings.
  same(await page.evaluate(() => window.stops), 1, "times the stop button was drawn")
  const refused = page.getByRole("region", {name: "Refused files"})
  holds((await refused.textContent())?.includes("broken.pdf"), "the bad file is named")
  holds(((await refused.locator("td").textContent()) ?? "").length > 20, "its reason is a sentence")
  await page.getByRole("link", {name: /Harrowmere/}).waitFor()
  same((await analyst.json("/api/reports")).reports.length, before + 1, "reports")
  await page.locator("input[webkitdirectory]").setInputFiles(folder)
  await page.locator(".import__figures", {hasText: "1 here already"}).waitFor()
  await page.getByRole("link", {name: /Harrowmere/}).click()
  await page.locator(".report-paragraph", {hasText: "lamplighter"}).waitFor()
  same(await page.evaluate(() => window.hit), undefined, "script from a report or a file's name")
  await page.goBack()
  const row = page.getByRole("row", {name: /Harrowmere/})
  await row.getByRole("button", {name: /Delete/}).click()
  await page.getByRole("dialog").getByRole("button", {name: "Delete report"}).click()
  await row.waitFor({state: "detached"})
  same(await page.locator(".library :focus").count(), 1, "rows gone on from after the deletion")
  same((await analyst.json("/api/reports")).reports.length, before, "reports after deleting")
  const search = await analyst.json("/api/search?q=lamplighter&mode=keyword")
  same(
    search.hits.filter(({text}) => text.includes("lamplighter")).length,
    0,
    "hits of the deleted report",
  )
  rmSync(folder, {recursive: true})
})

test("files dropped anywhere on the page are imported", async ({person}) => {
  const analyst = await person()
  const page = await analyst.page("/reports")
  await page.getByRole("table", {name: "Reports"}).waitFor()
  const transfer = await page.evaluateHandle(
    (text) => {
      const made = new DataTransfer()
      made.items.add(new File([text], "dropped.md", {type: "text/markdown"}))
      return made
    },
    REPORT.replaceAll("Harrowmere", "Droppingham"),
  )
  await page.dispatchEvent("body", "dragenter", {dataTransfer: transfer})
  await page.getByText("Drop to add to the reports").waitFor()
  await page.dispatchEvent("body", "drop", {dataTransfer: transfer})
  await page.getByRole("link", {name: /Droppingham/}).waitFor()
  const {reports} = await analyst.json("/api/reports")
  const {report} = reports.find(({authority, title}) =>
    `${authority} ${title}`.includes("Droppingham"),
  )
  same(
    (await analyst.api(`/api/reports/${report}`, {method: "DELETE"})).status(),
    204,
    "status of deleting",
  )
})

test("the list is narrowed by words and form", async ({person}) => {
  const analyst = await person()
  const page = await analyst.page("/reports")
  const rows = page.locator("table.library tbody tr")
  await until("the samples are there", async () => (await rows.count()) > 5)
  const all = await rows.count()
  await page.keyboard.press("/")
  await page.keyboard.type("norbridge")
  await until("only some are left", async () => (await rows.count()) < all)
  const names = await rows.allTextContents()
  holds(
    names.every((name) => /norbridge/i.test(name)),
    "every row left is about Norbridge",
  )
})

test("a report is reviewed: grades against readings, findings in the text, both places side by side", async ({
  person,
}) => {
  const reviewer = await person()
  const {reports} = await reviewer.json("/api/reports")
  let chosen = null
  for (const {report} of reports) {
    const checked = await reviewer.json(`/api/reports/${report}/check`)
    const isTwo = checked.findings.some(
      ({locations}) => locations.filter(({paragraph}) => paragraph !== null).length > 1,
    )
    if (isTwo && (chosen === null || checked.readings.length > 0)) chosen = {report, checked}
    if (isTwo && checked.readings.length > 0) break
  }
  holds(chosen !== null, "a sample has a finding with two places")
  await until("spelling and grammar are read", async () => {
    chosen.checked = await reviewer.json(`/api/reports/${chosen.report}/check`)
    return chosen.checked.unread === 0
  })
  const page = await reviewer.page(`/reports/${chosen.report}`)
  await page.locator(".finding-card").first().waitFor()
  same(
    await page.locator(".finding-card").count(),
    chosen.checked.findings.length,
    "findings listed",
  )
  await page.keyboard.press("n")
  await page.getByRole("region", {name: "Places"}).waitFor()
  const two = page.locator(".finding-card:has(.places--many)").first()
  await two.locator(".place__link").nth(1).click()
  const places = page.locator(".tray__place")
  holds((await places.count()) > 1, "both places are shown")
  await until("the second place has the focus", () =>
    page.evaluate(
      () => document.activeElement?.matches(".report-paragraph, .report-heading") ?? false,
    ),
  )
  await page.keyboard.press("Escape")
  await page.getByRole("region", {name: "Places"}).waitFor({state: "hidden"})
})

test("everything said about one subject stands together, by level, and leads to its places", async ({
  person,
}) => {
  const reviewer = await person()
  const {reports} = await reviewer.json("/api/reports")
  const {report} = reports.find(({form}) => form === "jar-2005")
  const {subjects} = await reviewer.json(`/api/reports/${report}/subjects`)
  const {subject, statements} = subjects[0]
  const page = await reviewer.page(`/reports/${report}`)
  await page.getByText("What is said about each subject").click()
  const all = page.locator(".subjects__list > li")
  await all.first().waitFor()
  same(await all.count(), subjects.length, "subjects listed")
  await all.first().locator("summary").click()
  const places = all.first().locator(".place__link")
  same(await places.count(), statements.length, `places of ${subject}`)
  await places.last().click()
  await until("the place has the focus", () =>
    page.evaluate(() => document.activeElement?.matches(".report-paragraph") ?? false),
  )
})

/// The first of the joint area reviews, with its findings held back until `answer` is called.
async function heldBack(reviewer) {
  const {reports} = await reviewer.json("/api/reports")
  const {report} = reports.find(({form}) => form === "jar-2005")
  const {sections} = await reviewer.json(`/api/reports/${report}`)
  let answer = () => undefined
  const asked = new Promise((resolve) => (answer = resolve))
  await reviewer.context.route("**/api/reports/*/check", async (route) => {
    await asked
    await route.continue()
  })
  return {report, sections, answer}
}

test("a paragraph keeps the focus when the findings are marked in the text", async ({person}) => {
  const reviewer = await person()
  const {report, sections, answer} = await heldBack(reviewer)
  const paragraph = sections.flatMap(({paragraphs}) => paragraphs)[7]
  const page = await reviewer.page(`/reports/${report}?at=${paragraph.id}`)
  const focused = () =>
    page.evaluate(() => document.querySelector(".report-paragraph:focus")?.textContent ?? "")
  await until("the place has the focus", async () => (await focused()).includes(paragraph.text))
  same(await page.locator("mark.finding").count(), 0, "marks before the findings came")
  answer()
  await page.locator("mark.finding").first().waitFor()
  holds((await focused()).includes(paragraph.text), "the place still has the focus")
})

test("a section of the outline keeps the focus when its findings are counted, the grades when one is settled", async ({
  person,
}) => {
  const reviewer = await person()
  await reviewer.json("/api/person", {method: "PUT", data: {name: "Ada Marsh", role: "reviewer"}})
  const {report, answer} = await heldBack(reviewer)
  const page = await reviewer.page(`/reports/${report}`)
  const link = page.locator(".outline__link").nth(2)
  await link.focus()
  await link.evaluate((element) => element.setAttribute("data-before", ""))
  const name = await link.locator(".outline__name").textContent()
  answer()
  await page.locator("mark.finding").first().waitFor()
  same(await page.locator("[data-before]").count(), 0, "links of the outline as it was")
  same(await page.locator(":focus .outline__name").textContent(), name, "the link with the focus")
  const here = page.locator(":focus")
  await page.keyboard.press("n")
  const narrow = page.locator(".matrix__findings button").first()
  await narrow.focus()
  await narrow.evaluate((element) => element.setAttribute("data-before", ""))
  await page.keyboard.press("a")
  await page.getByText("Accepted by Ada Marsh").waitFor()
  same(await page.locator("[data-before]").count(), 0, "grades as they were")
  same(await page.locator(".matrix__findings :focus").count(), 1, "the findings with the focus")
  await page.keyboard.press("Enter")
  same(await here.textContent(), "Findings", "the focus after one aspect's are listed")
  const inSight = await here.evaluate(
    (head) => head.getBoundingClientRect().bottom < innerHeight / 2,
  )
  holds(inSight, "the list is in sight")
  await page.getByRole("button", {name: "Show all"}).focus()
  await page.keyboard.press("Enter")
  same(await here.textContent(), "Findings", "the focus after all are listed")
})

test("a draft is reviewed as the report it would become, and leads back to its place in the editor", async ({
  person,
}) => {
  const reviewer = await person()
  const draft = await reviewer.json("/api/drafts", {
    method: "POST",
    data: {
      form: "ilacs-2018",
      authority: "Calderwick",
      title: "Inspection of Calderwick",
      published: null,
      grades: [{aspect: "help-and-protection", grade: "good"}],
    },
  })
  const section = draft.sections.find(({aspect}) => aspect === "help-and-protection")
  section.paragraphs = [
    {
      id: "p0000000a",
      kind: "paragraph",
      number: "1",
      text: "The experiences and progress of children who need help and protection are inadequate.",
      source: null,
    },
  ]
  await reviewer.json(`/api/drafts/${draft.id}`, {
    method: "PUT",
    data: {revision: draft.revision, draft},
  })
  const page = await reviewer.page(`/drafts/${draft.id}/review`)
  await page.locator(".finding-card--high").first().waitFor()
  await page
    .getByRole("row", {name: /help and protection/})
    .getByText("good", {exact: true})
    .first()
    .waitFor()
  await page.getByRole("link", {name: "Edit draft"}).click()
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
})
