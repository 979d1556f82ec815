// One piece of work from a new draft to its sign-off, without a mouse.
import {HELP, saved, type} from "./drafts.mjs"
import {holds, test, until} from "./harness.mjs"

/// What has the focus, as a person would name it.
function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement
    const label = at?.labels?.[0]?.textContent ?? at?.getAttribute("aria-label") ?? at?.textContent
    return (label ?? "").trim()
  })
}

/// Presses Tab, or another key, until what is named has the focus.
async function tabTo(page, name, key = "Tab") {
  for (let i = 0; i < 120; i++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${name} is not reached by ${key}; at ${await focused(page)}`)
}

test("from a new draft to its sign-off, a search and an import, without a mouse", async ({
  person,
}) => {
  const inspector = await person()
  await inspector.json("/api/person", {method: "PUT", data: {name: "Ada Marsh", role: ""}})
  const page = await inspector.page("/drafts")
  const press = (key) => page.keyboard.press(key)
  const text = page.getByRole("textbox", {name: "Text of the draft"})
  const isWriting = () => text.evaluate((element) => element === document.activeElement)
  await page.getByRole("link", {name: "New draft"}).waitFor()
  await tabTo(page, /^New draft$/)
  await press("Enter")
  await page.getByRole("heading", {name: "New draft"}).waitFor()
  await tabTo(page, /^Annual performance/)
  for (let i = 0; i < 9 && !/^Inspection of local authority/.test(await focused(page)); i++)
    await press("ArrowDown")
  await press("Space")
  await tabTo(page, /^Authority/)
  await type(page, "Calderwick Borough Council")
  await tabTo(page, /^Begin draft$/)
  await press("Enter")
  await text.waitFor()
  await until("the text has the keyboard", isWriting)

  await tabTo(page, HELP, "Shift+Tab")
  await press("Enter")
  await until("the outline leads into the text", isWriting)
  await type(page, "Children are seen promptly, but 14 of 9 plans was late.")
  await page.locator(".panel__results .passage").first().waitFor()
  await press("Alt+ArrowDown")
  await press("Enter")
  await page.locator(".draft-source").waitFor()
  await until("the text has the keyboard after inserting", isWriting)

  await page.locator(".ProseMirror .finding").first().waitFor()
  await press("F8")
  await page.getByRole("group", {name: "Why this is underlined"}).waitFor()
  await press("Alt+d")
  const undo = page.getByRole("button", {name: "Undo"})
  await undo.waitFor()
  await tabTo(page, /^Undo$/, "Shift+Tab")
  await press("Enter")
  await page.getByText("Taken back.").first().waitFor()
  await saved(page)

  await tabTo(page, /^Review$/, "Shift+Tab")
  await press("Enter")
  await page.locator(".finding-card").first().waitFor()
  await press("n")
  await press("a")
  await page.getByText("Accepted by Ada Marsh").waitFor()
  const sign = page.getByRole("button", {name: "Sign off …"})
  await until("all is read", () => sign.isEnabled(), 120_000)
  await press("Escape")
  await tabTo(page, /^Sign off …$/, "Shift+Tab")
  await press("Enter")
  await page.getByRole("dialog", {name: "Sign off this review"}).waitFor()
  await tabTo(page, /^Sign off$/)
  await press("Enter")
  await page.getByText("Signed off", {exact: true}).waitFor()

  await tabTo(page, /^Precedents$/, "Shift+Tab")
  await press("Enter")
  await page.getByRole("heading", {name: "Precedents"}).waitFor()
  await tabTo(page, /^Search|look for/i)
  await type(page, "plans drift")
  await press("Enter")
  await page.locator(".passage").first().waitFor()
  await tabTo(page, /^Reports$/, "Shift+Tab")
  await press("Enter")
  await page.getByRole("table", {name: "Reports"}).waitFor()
  await tabTo(page, /^Add reports/)
  let chooser = null
  page.on("filechooser", (opened) => {
    chooser = opened
  })
  // More than once: the browser may be told too late that we want to hear of its dialog.
  await until("files can be chosen", async () => {
    await press("Enter")
    await page.waitForTimeout(300)
    return chooser !== null
  })
  holds(chooser.isMultiple(), "several files can be chosen")
})
