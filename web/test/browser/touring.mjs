// A newcomer is shown round: offered once, gone through by keyboard, never asked again.
import {AxeBuilder} from "@axe-core/playwright"
import {holds, same, test, until} from "./harness.mjs"

const OFFER = "New here?"

const TOURS = [
  ["inspectors", 6, "/drafts/practice"],
  ["reviewers", 4, "/drafts/practice/review"],
  ["quality assurers", 5, "/precedents"],
]

async function isFree(page, state) {
  const {violations} = await new AxeBuilder({page})
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  same(
    violations.map(({id, nodes}) => `${id} ${nodes[0].target.join(" ")}`),
    [],
    `axe on ${state}`,
  )
}

for (const [who, steps, address] of TOURS) {
  test(`a tour shows ${who} round from end to end, by keyboard`, async ({person}) => {
    const newcomer = await person()
    const page = await newcomer.page("/")
    const offer = page.getByRole("region", {name: OFFER})
    await offer.getByRole("button", {name: `For ${who}`}).focus()
    await isFree(page, "the offer")
    await page.keyboard.press("Enter")
    const card = page.locator(".tour")
    const titles = new Set()
    for (let step = 1; step <= steps; step++) {
      await card.getByText(`${step} of ${steps}`).waitFor()
      await page.locator("main .tour-mark").waitFor()
      if (step === 1) {
        same(new URL(page.url()).pathname, address, "the address")
        await page.waitForTimeout(1500)
        await isFree(page, `the tour for ${who}`)
      }
      titles.add(await card.getByRole("heading").textContent())
      await until("the card has the focus", () =>
        card.evaluate((element) => element.contains(document.activeElement)),
      )
      const onward = step === steps ? "Done" : "Next"
      await card.getByRole("button", {name: onward}).focus()
      await page.keyboard.press("Enter")
    }
    same(titles.size, steps, "steps with a title of their own")
    await card.waitFor({state: "detached"})
    same(await page.locator(".tour-mark").count(), 0, "marks left")
    await page.goto(`${newcomer.server.origin}/drafts`)
    await page.getByRole("table", {name: "Drafts"}).waitFor()
    await page.waitForTimeout(500)
    same(await offer.count(), 0, "offers after the tour")
  })
}

test("the offer of a tour stays away once declined, and the keys still lead to the tours", async ({
  person,
}) => {
  const newcomer = await person()
  const page = await newcomer.page("/drafts")
  const offer = page.getByRole("region", {name: OFFER})
  await offer.getByRole("button", {name: "No, thank you"}).click()
  await offer.waitFor({state: "detached"})
  await page.reload()
  await page.getByRole("table", {name: "Drafts"}).waitFor()
  await page.waitForTimeout(500)
  same(await offer.count(), 0, "offers after it was declined")
  await page.keyboard.press("?")
  await page
    .getByRole("dialog", {name: "Keys"})
    .getByRole("button", {name: "For reviewers"})
    .click()
  const card = page.locator(".tour")
  await card.getByText("1 of 4").waitFor()
  same(await page.getByRole("dialog").count(), 0, "dialogs left open")
  await page.locator("main .tour-mark").waitFor()
  await page.keyboard.press("Escape")
  await card.waitFor({state: "detached"})
})

test("what a tour speaks of can be tried while it speaks", async ({person}) => {
  const newcomer = await person()
  const page = await newcomer.page("/")
  await page.getByRole("button", {name: "For inspectors"}).click()
  const card = page.locator(".tour")
  await page.locator("main .tour-mark").waitFor()
  await page.locator(".ProseMirror .finding--high").first().waitFor({timeout: 60_000})
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("F8")
  await page.getByRole("group", {name: "Why this is underlined"}).waitFor()
  await page.keyboard.press("Escape")
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("Alt+Shift+T")
  holds(
    await card.evaluate((element) => element === document.activeElement),
    "Alt+Shift+T leads back to the card",
  )
})

test("who has nothing of their own yet is led to the draft to practise on, and no longer once declined", async ({
  person,
}) => {
  const newcomer = await person()
  for (const {id} of (await newcomer.json("/api/drafts")).drafts)
    if (id !== "practice") await newcomer.api(`/api/drafts/${id}`, {method: "DELETE"})
  const page = await newcomer.page("/")
  const offer = page.getByRole("region", {name: OFFER})
  await offer.waitFor()
  same(new URL(page.url()).pathname, "/drafts/practice", "the address")
  await page.locator(".desk__text").waitFor()
  holds(
    await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
    "the desk fits below the offer",
  )
  await isFree(page, "the offer above the desk")
  await offer.getByRole("button", {name: "No, thank you"}).click()
  await offer.waitFor({state: "detached"})
  await page.goto(`${newcomer.server.origin}/`)
  await page.getByRole("table", {name: "Drafts"}).waitFor()
  same(new URL(page.url()).pathname, "/", "the address after it was declined")
})
