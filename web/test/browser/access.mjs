// Every page and state looked through by axe, and the ways of the keyboard.
import {isFree} from "./axe.mjs"
import {goToSection, HELP, makeDraft, openDesk, type} from "./drafts.mjs"
import {holds, same, test, until} from "./harness.mjs"
import {impossibleDay, longDraft} from "./long-draft.mjs"

const JUDGEMENT =
  "The experiences and progress of children who need help and protection are inadequate."

for (const [size, viewport] of [
  ["1280 × 800", {width: 1280, height: 800}],
  ["200 %", {width: 640, height: 400}],
]) {
  test(`axe finds nothing on the pages of drafts at ${size}`, async ({person}) => {
    const inspector = await person(viewport)
    const {id} = await makeDraft(inspector)
    const page = await inspector.page("/drafts")
    await page.getByRole("table", {name: "Drafts"}).waitFor()
    await isFree(page, "drafts")
    await page.keyboard.press("?")
    await page.getByRole("dialog", {name: "Keys"}).waitFor()
    await isFree(page, "the list of keys")
    await page.keyboard.press("Escape")
    await page
      .getByRole("button", {name: /^Delete/})
      .first()
      .click()
    await isFree(page, "the question before deleting")
    await page.keyboard.press("Escape")
    await page.goto(`${inspector.server.origin}/drafts/new`)
    await page.getByRole("radio").nth(3).check()
    await page.getByRole("button", {name: "Begin draft"}).click()
    await isFree(page, "a new draft with mistakes")
    await page.goto(`${inspector.server.origin}/drafts/${id}`)
    await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
    await isFree(page, "an empty draft")
    if (viewport.width < 1280) await page.getByRole("button", {name: "Outline"}).click()
    await goToSection(page, HELP)
    if (viewport.width < 1280) await page.keyboard.press("Escape")
    await page.locator(".ProseMirror").focus()
    await type(page, JUDGEMENT)
    await page.locator(".ProseMirror .finding--high").first().waitFor()
    await page.locator(".save-status--saved").waitFor()
    await isFree(page, "a draft with a finding")
    await page.keyboard.press("F8")
    await page.getByRole("group", {name: "Why this is underlined"}).waitFor()
    await isFree(page, "the reason of a finding")
    for (const tab of ["1", "2", "3", "4"]) {
      await page.keyboard.press(`Alt+${tab}`)
      await page.waitForTimeout(400)
      await isFree(page, `panel ${tab}`)
    }
    if (viewport.width < 1280) await page.getByRole("button", {name: "Close panel"}).click()
    await page.keyboard.press("Control+f")
    await page.getByRole("search", {name: "In this draft"}).waitFor()
    await isFree(page, "find and replace")
    await page.keyboard.press("Escape")
    await page.locator("summary", {hasText: "More"}).click()
    await page.getByRole("button", {name: "Earlier versions"}).click()
    const versions = page.getByRole("dialog", {name: "Earlier versions"})
    await versions
      .getByRole("button", {name: /^Version/})
      .first()
      .click()
    await versions.locator(".history__count").waitFor()
    await isFree(page, "earlier versions")
    await page.keyboard.press("Escape")
    await page.goto(`${inspector.server.origin}/drafts/${id}/review`)
    await page.locator(".finding-card").first().waitFor()
    await isFree(page, "the review of a draft")
    await page.goto(`${inspector.server.origin}/drafts/nothing-here`)
    await page.getByRole("alert").waitFor()
    await isFree(page, "a draft that is not there")
  })

  test(`axe finds nothing on reports and precedents at ${size}`, async ({person}) => {
    const analyst = await person(viewport)
    const page = await analyst.page("/reports")
    await page.getByRole("table", {name: "Reports"}).waitFor()
    await isFree(page, "reports")
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "broken.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("%PDF-"),
      })
    await page.getByRole("heading", {name: /Import finished/}).waitFor()
    await isFree(page, "an import with a refused file")
    await page.getByRole("button", {name: "Delete everything"}).click()
    await isFree(page, "the question before deleting everything")
    same(
      await page.getByRole("dialog").getByRole("button", {name: "Delete everything"}).isDisabled(),
      true,
      "the button before its words are typed",
    )
    await page.keyboard.press("Escape")
    await page.goto(`${analyst.server.origin}/precedents`)
    await page.getByRole("heading", {name: "How have past reports put it?"}).waitFor()
    await isFree(page, "precedents before a search")
    await page.goto(`${analyst.server.origin}/precedents?q=plans%20drift`)
    await page.locator(".passage").first().waitFor()
    await page.locator(".profile__title").waitFor()
    await isFree(page, "precedents with hits")
    for (const view of ["concordance", "years"]) {
      await page.goto(`${analyst.server.origin}/precedents?q=plans&view=${view}`)
      await page.locator(".profile__company").waitFor()
      await page.locator(".kwic__body .kwic__row, .by-year tbody tr").first().waitFor()
      await isFree(page, `precedents, ${view}`)
    }
    await page.getByText("How to ask").click()
    await isFree(page, "how to ask")
    await page.goto(`${analyst.server.origin}/precedents?q=plans%20drift`)
    await page.locator(".passage").first().waitFor()
    await page.getByRole("link", {name: "Open in report"}).first().click()
    await page.locator(".review__grades table, .review__grades .panel__note").first().waitFor()
    await page.waitForTimeout(500)
    await isFree(page, "a report")
    await page.keyboard.press("n")
    await page.waitForTimeout(300)
    await isFree(page, "a report with the places of a finding")
    await page.locator(".header__person").click()
    await page.getByRole("dialog", {name: "Who are you?"}).waitFor()
    await isFree(page, "the question who decides")
    await page.getByLabel("Your name").fill("Ada Marsh")
    await page.getByRole("button", {name: "Go on"}).click()
    // Not before all of it is read for spelling and grammar.
    await page.getByRole("button", {name: "Sign off …"}).click({timeout: 120_000})
    await page.getByRole("dialog", {name: "Sign off this review"}).waitFor()
    await isFree(page, "the sign-off")
    await page.keyboard.press("Escape")
  })
}

test("every stop of the Tab key shows where the focus is, on every page", async ({person}) => {
  const inspector = await person()
  const {id} = await makeDraft(inspector)
  const {reports} = await inspector.json("/api/reports")
  for (const path of [
    "/drafts",
    "/drafts/new",
    `/drafts/${id}`,
    "/reports",
    "/precedents?q=plans",
    "/precedents?q=plans&view=concordance",
    `/reports/${reports[0].report}`,
  ]) {
    const page = await inspector.page(path)
    await page.locator("h1").waitFor()
    await page.waitForTimeout(600)
    await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    )
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press("Tab")
      const unseen = await page.evaluate(() => {
        const at = document.activeElement
        if (at === null || at === document.body || at.closest(".ProseMirror") === at) return null
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at)
        const isMarked =
          (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none"
        const {width, height} = at.getBoundingClientRect()
        return isMarked && width > 0 && height > 0 ? null : at.outerHTML.slice(0, 160)
      })
      same(unseen, null, `a stop on ${path} without a visible focus`)
    }
    await page.close()
  }
})

test("arriving at a report, its heading shows the focus to who goes by keyboard only", async ({
  person,
}) => {
  const inspector = await person()
  const page = await inspector.page("/reports")
  const ring = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at?.tagName === "H1" ? getComputedStyle(at).outlineStyle : "not on the heading"
    })
  const links = page.locator("table.library tbody th a")
  await links.first().click()
  await page.locator(".review h1").waitFor()
  await until("the heading has the focus quietly", async () => (await ring()) === "none")
  await page.goBack()
  await links.first().focus()
  await page.keyboard.press("Enter")
  await page.locator(".review h1").waitFor()
  await until("the heading has the focus visibly", async () => (await ring()) === "solid")
})

test("the first Tab skips to the content, tabs of the panel go by arrows, Esc comes back", async ({
  person,
}) => {
  const inspector = await person()
  const {id} = await makeDraft(inspector)
  const list = await inspector.page("/reports")
  await list.getByRole("table").waitFor()
  await list.keyboard.press("Tab")
  same(
    await list.evaluate(() => document.activeElement?.textContent),
    "Skip to main content",
    "first stop",
  )
  await list.keyboard.press("Enter")
  same(await list.evaluate(() => document.activeElement?.id), "main", "focus after skipping")
  const page = await openDesk(inspector, id)
  await page.getByRole("tab", {name: "Comparable"}).focus()
  await page.keyboard.press("ArrowRight")
  same(
    await page.getByRole("tab", {name: "Wording"}).getAttribute("aria-selected"),
    "true",
    "the second tab",
  )
  await page.keyboard.press("Escape")
  await until("the text has the keyboard", () =>
    page.evaluate(() => document.activeElement?.classList.contains("ProseMirror") ?? false),
  )
})

test("single keys can be switched off, and then type nothing into commands", async ({person}) => {
  const inspector = await person()
  const page = await inspector.page("/drafts")
  await page.getByRole("button", {name: "Keys"}).click()
  await page.getByLabel(/Single keys/).uncheck()
  await page.keyboard.press("Escape")
  await page.keyboard.press("?")
  await page.waitForTimeout(200)
  same(await page.getByRole("dialog").count(), 0, "dialogs")
})

test("on a narrow window outline and panel are drawers that Esc closes", async ({person}) => {
  const inspector = await person({width: 900, height: 700})
  const {id} = await makeDraft(inspector)
  const page = await openDesk(inspector, id)
  await page.keyboard.press("Alt+2")
  const panel = page.getByRole("complementary", {name: "Panel"})
  await panel.waitFor()
  await panel.getByRole("tab", {name: /Checks/}).focus()
  await page.keyboard.press("Escape")
  await panel.waitFor({state: "hidden"})
  holds(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    "nothing is wider than the window",
  )
})

test("beside a long text only the panes scroll, never the page under them", async ({person}) => {
  const reviewer = await person()
  const {reports} = await reviewer.json("/api/reports")
  const {report} = reports.find(({form}) => form === "jar-2005")
  const {id} = await makeDraft(reviewer)
  const {draft, revision} = await reviewer
    .json(`/api/drafts/${id}`)
    .then(({revision, ...draft}) => ({draft, revision}))
  const long = longDraft(draft, 3_000)
  for (const {paragraphs} of long.sections)
    for (const [index, paragraph] of paragraphs.entries())
      paragraph.text += ` It met on ${impossibleDay(index)}.`
  await reviewer.json(`/api/drafts/${id}`, {method: "PUT", data: {revision, draft: long}})
  for (const [path, there] of [
    [`/reports/${report}`, "mark.finding"],
    [`/drafts/${id}/review`, "mark.finding"],
    [`/drafts/${id}`, ".finding"],
  ]) {
    const page = await reviewer.page(path)
    await page.locator(there).first().waitFor()
    if (path === `/drafts/${id}`) {
      await page.keyboard.press("Alt+3")
      await page.locator(".finding-card").nth(9).waitFor()
    }
    const {height, window} = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      window: innerHeight,
    }))
    same(height, window, `height of ${path.replace(/[0-9a-f-]{20,}/, "…")}`)
    await page.close()
  }
})
