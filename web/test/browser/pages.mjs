// Pages as they were printed, beside what was read from them.
import {readFileSync} from "node:fs"
import {isFree} from "./axe.mjs"
import {holds, same, test, until} from "./harness.mjs"
import {printed} from "./printed.mjs"

const DRAFT = new URL("../../../corpus/drafts/wexholme-2025-ilacs.md", import.meta.url)

/// The draft with known faults as a printer would have it, without its table.
function printedDraft() {
  const paragraphs = readFileSync(DRAFT, "utf8").split(/\n\s*\n/)
  return printed(
    paragraphs
      .filter((paragraph) => !paragraph.startsWith("|"))
      .flatMap((paragraph) => paragraph.split(/\n(?=- )/))
      .map((paragraph) => paragraph.replaceAll("**", "").replace(/\s+/g, " ").trim()),
  )
}

test("both places of a contradiction are shown as they were printed, and pages follow the text", async ({
  person,
}) => {
  const reviewer = await person()
  const file = {
    name: "wexholme-2025.pdf",
    mimeType: "application/pdf",
    buffer: printedDraft(),
  }
  await reviewer.api("/api/imports", {method: "POST", multipart: {files: file}})
  let report
  await until(
    "the file is imported",
    async () => {
      const {reports} = await reviewer.json("/api/reports")
      report = reports.find((each) => each.file === file.name)
      return report !== undefined
    },
    60_000,
  )
  const page = await reviewer.page(`/reports/${report.report}`)
  await page.locator(".finding-card:has(.places--many)").first().waitFor({timeout: 60_000})
  await page.locator(".finding-card:has(.places--many) .place__link").first().click()
  const strips = page
    .getByRole("region", {name: "Places"})
    .getByRole("group", {name: /as printed$/})
  await until("both pictures are there", async () => (await strips.count()) >= 2)
  for (const strip of (await strips.all()).slice(0, 2)) {
    await until(
      "a picture is drawn and its mark is in sight",
      () =>
        strip.evaluate((element) => {
          const mark = element.querySelector(".page-picture__mark")?.getBoundingClientRect()
          const {top, bottom, left, right} = element.getBoundingClientRect()
          const isDrawn = element.querySelector("img").naturalWidth > 0
          return (
            isDrawn &&
            mark.bottom > top &&
            mark.top < bottom &&
            mark.left >= left &&
            mark.left < right
          )
        }),
      60_000,
    )
  }
  await isFree(page, "a contradiction with its pictures")
  await page.getByRole("button", {name: "Pages as printed"}).click()
  const pages = page.getByRole("complementary", {name: "Pages as printed"})
  same(await pages.locator("figure").count(), report.pages, "pages")
  await page.getByRole("region", {name: "Text of the report"}).focus()
  await page.keyboard.press("End")
  await until("the last page is in sight", () =>
    pages
      .locator("figure")
      .last()
      .evaluate((figure) => figure.getBoundingClientRect().top < innerHeight),
  )
  await isFree(page, "a report beside its pages")
  await page.getByRole("button", {name: "Pages as printed"}).click()
  holds(await page.getByRole("heading", {name: "Findings"}).isVisible(), "findings are back")
  await reviewer.api(`/api/reports/${report.report}`, {method: "DELETE"})
})
