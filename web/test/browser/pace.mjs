// What a key may set off in a long draft. How long it takes is measured by `npm run typing`, on a
// machine that does nothing else; here stands what would make it long, on any machine.
import {beginSection, HELP, makeDraft, openDesk} from "./drafts.mjs"
import {same, test, until} from "./harness.mjs"
import {longDraft, writer} from "./long-draft.mjs"

const WORDS = 3_000

test("a key in a long draft changes its own paragraph and asks and keeps nothing", async ({
  person,
}) => {
  const inspector = await person()
  const draft = await makeDraft(inspector)
  await inspector.json(`/api/drafts/${draft.id}`, {
    method: "PUT",
    data: {revision: draft.revision, draft: longDraft(draft, WORDS)},
  })
  const page = await openDesk(inspector, draft.id)
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
