// What a key may set off in a long draft. How long it takes is measured by `npm run typing`, on a
// machine that does nothing else; here stands what would make it long, on any machine.
import {beginSection, fromMenu, HELP, makeDraft, openDesk} from "./drafts.mjs"
import {holds, same, test, until} from "./harness.mjs"
import {longDraft, writer} from "./long-draft.mjs"

const WORDS = 3_000

test("a key in a long draft changes its own paragraph and asks and keeps nothing", async ({
  person,
}) => {
  const page = await atLongDesk(await person())
  await beginSection(page, HELP)
  const numbers = () =>
    page
      .locator(".draft-block[data-number]")
      .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-number")))
  const before = await numbers()
  await page.evaluate(watchKeys)
  await page.keyboard.type(writer(5).sentence())
  const seen = await page.evaluate(() => window.evenhandKeys)
  same(Math.max(...seen.map(({blocks}) => blocks)), 1, "paragraphs that a letter changed")
  same(Math.max(...seen.map(({others}) => others)), 0, "changes elsewhere on the page")
  same(Math.max(...seen.map(({calls}) => calls)), 0, "requests and copies made at a letter")
  await until("the paragraphs below have the next number", async () => {
    const now = await numbers()
    return now.length === before.length + 1 && now.at(-1) === `${before.length + 1}.`
  })
})

test("a grade or a title changes nothing that is drawn as text, and takes nothing from the writer", async ({
  person,
}) => {
  const inspector = await person()
  // An underline that comes or goes meanwhile would be drawn, and would split the text it stands in.
  await inspector.context.route("**/api/check", () => {})
  const page = await atLongDesk(inspector)
  const head = page.getByRole("combobox", {name: /^Grade for .*help and protection/i})
  const stands = () =>
    page.evaluate(() => {
      const {anchorNode, anchorOffset, focusNode, focusOffset} = getSelection()
      // What is under the heading above may grow, and the browser scrolls on by as much.
      const top = Math.round(getSelection().getRangeAt(0).getBoundingClientRect().top)
      const words = [anchorNode.textContent, focusNode.textContent]
      return {words, anchorOffset, focusOffset, top, page: scrollY}
    })
  await page.locator(".draft-block").last().click()
  await page.keyboard.type("Before. ")
  await page.keyboard.press("Control+Shift+ArrowLeft")
  const before = await stands()
  holds(await page.locator(".desk__text").evaluate((text) => text.scrollTop > 0), "it is scrolled")
  await page.evaluate(watchText)
  await head.evaluate((element) => {
    element.focus({preventScroll: true})
  })
  await head.selectOption({label: "inadequate"})
  holds(await head.evaluate((element) => element === document.activeElement), "focus on the choice")
  await page.keyboard.press("Escape")
  same(await stands(), before, "selection and scrolling after a grade")
  await fromMenu(page, "More", "Title, authority and date")
  await page.getByRole("dialog").getByLabel("Title").fill("Another title")
  await page.getByRole("button", {name: "Change", exact: true}).click()
  await page.getByRole("heading", {level: 1, name: "Another title"}).waitFor()
  same(await stands(), before, "selection and scrolling after a title")
  same(await page.evaluate(() => window.evenhandDrawn()), [], "what of the text was drawn anew")
  await page.keyboard.press("Control+z")
  await until("undo takes back the title", () =>
    page.getByRole("heading", {level: 1, name: "Inspection of Calderwick"}).isVisible(),
  )
  await page.keyboard.press("Control+z")
  await until("and the grade", async () => (await head.inputValue()) === "good")
  await page.keyboard.press("Control+z")
  await until("and then the words", async () => !(await page.getByText("Before.").count()))
})

test("a draft asks for what it opens with once, and the script comes compressed", async ({
  person,
}) => {
  const inspector = await person()
  const draft = await makeDraft(inspector)
  const page = await inspector.page()
  const cdp = await inspector.context.newCDPSession(page)
  await cdp.send("Network.enable")
  await cdp.send("Network.clearBrowserCache")
  const answers = []
  page.on("response", (response) => answers.push(response))
  await page.goto(`${inspector.server.origin}/drafts/${draft.id}`)
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  for (const path of ["/api/forms", `/api/drafts/${draft.id}`])
    same(
      answers.filter((answer) => new URL(answer.url()).pathname === path).length,
      1,
      `requests for ${path}`,
    )
  const script = answers.find((answer) => answer.url().endsWith(".js"))
  same((await script.allHeaders())["content-encoding"], "gzip", "how the script is compressed")
  same(inspector.troubles, [], "what the browser complained about")
})

test("until the checks have answered, nobody is told that they found nothing", async ({person}) => {
  const inspector = await person()
  const draft = await makeDraft(inspector, {grades: []})
  const page = await inspector.page()
  const {promise, resolve: letGo} = deferred()
  await page.route("**/api/check", async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(`${inspector.server.origin}/drafts/${draft.id}`)
  await page.getByRole("textbox", {name: "Text of the draft"}).waitFor()
  await page.keyboard.press("Alt+3")
  const panel = page.locator(".findings")
  await until("it is being read", async () => /being read/.test((await panel.textContent()) ?? ""))
  letGo()
  await until("then what was found stands there", async () =>
    /\d+ finding/.test((await panel.textContent()) ?? ""),
  )
})

function deferred() {
  let resolve
  const promise = new Promise((done) => (resolve = done))
  return {promise, resolve}
}

/// At a draft of a few thousand words.
async function atLongDesk(inspector) {
  const draft = await makeDraft(inspector)
  await inspector.json(`/api/drafts/${draft.id}`, {
    method: "PUT",
    data: {revision: draft.revision, draft: longDraft(draft, WORDS)},
  })
  return openDesk(inspector, draft.id)
}

/// Notes which elements of the text come and go; the bars of grades and underlines may. Runs in the
/// page.
function watchText() {
  const drawn = []
  const isText = ({nodeType, parentElement}, target) =>
    nodeType === Node.ELEMENT_NODE &&
    (parentElement ?? target).closest(".meter, .draft-grades, .draft-words") === null
  new MutationObserver((records) => {
    for (const {target, addedNodes, removedNodes} of records)
      for (const node of [...addedNodes, ...removedNodes])
        if (isText(node, target)) drawn.push(node.outerHTML.slice(0, 80))
  }).observe(document.querySelector(".ProseMirror"), {childList: true, subtree: true})
  window.evenhandDrawn = () => drawn
}

/// Notes for each letter typed what changed on the page, and what was asked or kept, before the
/// browser had its turn again. Runs in the page.
function watchKeys() {
  const seen = (window.evenhandKeys = [])
  let calls = 0
  const counting = (owner, name) => {
    const real = owner[name]
    owner[name] = function (...args) {
      calls++
      return real.apply(this, args)
    }
  }
  counting(window, "fetch")
  counting(Storage.prototype, "setItem")
  let changes = []
  const watch = new MutationObserver((records) => changes.push(...records))
  watch.observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  })
  const fresh = () => {
    calls = 0
    changes = []
    watch.takeRecords()
  }
  addEventListener("keydown", fresh, true)
  const taken = () => {
    changes.push(...watch.takeRecords())
    const elements = changes.map(({target}) =>
      target instanceof Element ? target : target.parentElement,
    )
    const blocks = new Set(elements.map((element) => element?.closest(".draft-block") ?? null))
    const others = elements.filter(
      (element) => element !== null && element.closest(".ProseMirror, .save-status") === null,
    )
    blocks.delete(null)
    seen.push({blocks: blocks.size, others: others.length, calls})
  }
  addEventListener("input", () => queueMicrotask(taken), true)
}
