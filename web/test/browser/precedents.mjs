// Precedents: the search and its address, the concordance, counts by grade and year, tables to keep.
import {mkdtempSync, readFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {isFree} from "./axe.mjs"
import {holds, same, test, until} from "./harness.mjs"
import {Server} from "./server.mjs"

const PHRASE = "social work*"

test("a search is its address, its hits carry their source, and open at their paragraph", async ({
  person,
}) => {
  const analyst = await person()
  const page = await analyst.page("/precedents")
  await page.locator("input[type=search]:focus").waitFor()
  await page.keyboard.type("plans drift for too long")
  await page.keyboard.press("Enter")
  const passages = page.locator(".passages .passage")
  await passages.first().waitFor()
  await page.getByLabel("Grade of the passage").selectOption("requires-improvement")
  await page.waitForURL(/grade=requires-improvement/)
  await until("hits of that grade only", async () => {
    const words = await passages.locator(".passage__source").allTextContents()
    return words.length > 0 && words.every((line) => line.includes("requires improvement"))
  })
  const first = await passages.first().locator(".passage__words").textContent()
  await page.reload()
  await passages.first().waitFor()
  same(
    await passages.first().locator(".passage__words").textContent(),
    first,
    "the first hit after a reload",
  )
  await passages.first().getByRole("button", {name: "Copy with source"}).click()
  await until("it is copied", async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    return copied.startsWith(`“${first}” (`) && /\d{4}/.test(copied)
  })
  await passages.first().getByRole("link", {name: "Open in report"}).click()
  await page.waitForURL(/\/reports\//)
  await until("the paragraph has the focus", () =>
    page.evaluate(
      (words) => document.activeElement?.textContent?.includes(words.slice(0, 40)) ?? false,
      first,
    ),
  )
})

test("going back goes to the search before", async ({person}) => {
  const analyst = await person()
  const page = await analyst.page("/precedents?q=plans")
  await page.locator(".passage").first().waitFor()
  await page.getByRole("searchbox").fill("visits")
  await page.keyboard.press("Enter")
  await page.waitForURL(/q=visits/)
  await page.goBack()
  await page.waitForURL(/q=plans/)
  await until(
    "the box holds the words of the search before",
    async () => (await page.getByRole("searchbox").inputValue()) === "plans",
  )
})

test("a search that finds nothing and a wrong year say so", async ({person}) => {
  const analyst = await person()
  const page = await analyst.page("/precedents?q=zyzzyva&mode=keyword")
  await page.getByRole("heading", {name: "No passage found"}).waitFor()
  await page.getByText("These very words stand nowhere").waitFor()
  await page.getByRole("button", {name: "Concordance"}).click()
  await page.getByRole("heading", {name: "Not one use"}).waitFor()
  await page.getByLabel("From year").fill("18")
  await page.getByLabel("From year").blur()
  await page.getByText("A year has four digits").waitFor()
})

test("a slow search says that it searches", async ({person}) => {
  const analyst = await person()
  const page = await analyst.page("/precedents")
  await page.route("**/api/search?*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    await route.continue()
  })
  await page.getByRole("searchbox").fill("plans")
  await page.keyboard.press("Enter")
  await page.getByText("Searching …").waitFor()
  await page.locator(".passage").first().waitFor()
  same(await page.getByText("Searching …").count(), 0, "the words while searching, afterwards")
})

test("the concordance shows every use once, in the order asked for, wherever one scrolls", async ({
  person,
}) => {
  const analyst = await person()
  const phrase = encodeURIComponent(PHRASE)
  const all = await analyst.json(`/api/phrase?phrase=${phrase}&limit=10000&sort=right`)
  holds(all.uses > 60, "the samples have more uses than a window")
  const page = await analyst.page(`/precedents?q=${phrase}&view=concordance`)
  await page.getByRole("radio", {name: "word after"}).check()
  await page.waitForURL(/sort=right/)
  const window = page.getByRole("table", {name: "Uses in their context"})
  const shown = () =>
    window
      .locator(".kwic__body .kwic__row")
      .evaluateAll((rows) =>
        rows.map((row) => [
          Number(row.ariaRowIndex),
          row.querySelector(".kwic__match").textContent +
            row.querySelector(".kwic__right").textContent,
        ]),
      )
  const seen = new Map()
  await until("every use was shown", async () => {
    for (const [index, words] of await shown()) seen.set(index, words)
    await window.evaluate((x) => x.scrollBy(0, 200))
    return seen.size === all.uses
  })
  holds((await shown()).length < 80, "only the lines in view are in the page")
  const ordered = [...seen].sort(([a], [b]) => a - b).map(([, words]) => words)
  same(
    ordered,
    all.lines.map(({match, right}) => match + right),
    "the lines as they were scrolled past",
  )
  same(await window.getAttribute("aria-rowcount"), String(all.uses + 1), "rows that are announced")
  await page.reload()
  await until("the same order after a reload", async () => {
    const [first] = await shown()
    return first?.[1] === ordered[0]
  })
  await window.focus()
  await page.keyboard.press("PageDown")
  await until("the keyboard scrolls it", () => window.evaluate((x) => x.scrollTop > 50))
})

test("a phrase's profile counts it by grade, leads to its company, and is taken away as tables", async ({
  person,
}) => {
  const analyst = await person({width: 1920, height: 1000})
  const counted = await analyst.json("/api/phrase?phrase=plans&by=grade&limit=0")
  const page = await analyst.page("/precedents?q=plans&view=years")
  const profile = page.getByRole("complementary", {name: "Profile of the phrase"})
  await profile.getByText(`${counted.uses} uses`, {exact: false}).first().waitFor()
  const good = counted.groups.find(({key}) => key === "good")
  const row = profile.getByRole("row", {name: /good/}).first()
  same(await row.locator("td").last().textContent(), String(good.uses), "uses at good")
  const years = await analyst.json("/api/phrase?phrase=plans&by=year&limit=0")
  await page.getByRole("table", {name: /by year/}).waitFor()
  same(
    await page
      .getByRole("table", {name: /by year/})
      .locator("tbody th")
      .allTextContents(),
    years.groups.map(({key}) => (key === "none" ? "no date" : key)),
    "years",
  )
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    profile.getByRole("link", {name: /uses with sources/}).click(),
  ])
  const csv = readFileSync(await download.path(), "utf8").trim()
  same(csv.split("\r\n").length, counted.uses + 1, "lines of the table")
  if (counted.collocates.length > 0) {
    await profile.locator(".profile__company a").first().click()
    await page.waitForURL(/q=%22plans%22/)
    await page.locator(".passage").first().waitFor()
  }
})

test("where the library is empty, a search says so and leads to where reports are added", async ({
  person,
}) => {
  const data = mkdtempSync(join(tmpdir(), "evenhand-empty-"))
  const server = new Server(data)
  await server.run(["serve", "--port", "0", "--data", data])
  try {
    const assurer = await person({width: 1280, height: 800}, server)
    const page = await assurer.page("/precedents?q=drift%20and%20delay")
    await page.getByRole("heading", {name: "No reports yet"}).waitFor()
    await isFree(page, "a search in an empty library")
    await page.getByRole("link", {name: "Add reports"}).click()
    await page.getByRole("button", {name: "Add reports"}).waitFor()
  } finally {
    await server.close()
  }
})
