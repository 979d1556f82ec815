// Measures typing in a draft of 12,000 words on the built program, in real Chromium: `npm run typing`.
//   node test/browser/typing.mjs [--keys 10000] [--words 12000] [--data FOLDER] [--profile FILE]
// The times mean something only while nothing else runs on the machine. With --data the program
// serves a copy of that folder, with its library to compare with, instead of the sample reports.
import {cpSync, mkdtempSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {parseArgs} from "node:util"
import {beginSection, HELP, makeDraft, saved} from "./drafts.mjs"
import {launch, Person} from "./harness.mjs"
import {installClocks, percentile, slowKeys, timeAnswers} from "./keystrokes.mjs"
import {impossibleDay, longDraft, writer} from "./long-draft.mjs"
import {Server, startServer} from "./server.mjs"

const {values} = parseArgs({
  options: {
    keys: {type: "string", default: "10000"},
    words: {type: "string", default: "12000"},
    data: {type: "string"},
    profile: {type: "string"},
  },
})
const KEYS = Number(values.keys)
const HEAP_EVERY = 1_000
/// Milliseconds between keys, at random between these: from faster than anybody types to brisk.
const [QUICK, BRISK] = [10, 90]

const browser = await launch()
const server = values.data === undefined ? await startServer() : await serveCopy(values.data)
try {
  await measure()
} finally {
  await browser.close()
  await server.close()
}

async function serveCopy(folder) {
  const copy = mkdtempSync(join(tmpdir(), "evenhand-typing-"))
  cpSync(folder, copy, {recursive: true})
  const served = new Server(copy)
  await served.run(["serve", "--port", "0", "--data", copy])
  return served
}

async function measure() {
  const person = await Person.of(browser, server)
  const id = await keepLongDraft(person, Number(values.words))
  const page = await person.page()
  const cdp = await person.context.newCDPSession(page)
  await page.addInitScript(installClocks)
  await firstLoad(page, cdp, `${server.origin}/drafts/${id}`)
  await checked(page)
  await beginSection(page, HELP)
  if (values.profile !== undefined) await startProfile(cdp)
  const typed = await typeOn(page, cdp)
  if (values.profile !== undefined) await endProfile(cdp, values.profile)
  await saved(page)
  report(typed, await page.evaluate(() => window.evenhandClocks))
  for (const path of ["/api/check", "/api/comparable", "/api/complete", "/api/drafts/"])
    asked(path, typed.keys, await page.evaluate(requests, path))
  if (person.troubles.length > 0) console.log(`troubles: ${person.troubles.join("; ")}`)
}

async function keepLongDraft(person, words) {
  const grades = ["overall", "help-and-protection", "in-care", "care-leavers", "leaders"]
  const draft = await makeDraft(person, {
    title: "Inspection of Calderwick, at length",
    grades: grades.map((aspect) => ({aspect, grade: "good"})),
  })
  const data = {revision: draft.revision, draft: longDraft(draft, words)}
  await person.json(`/api/drafts/${draft.id}`, {method: "PUT", data})
  return draft.id
}

/// Opens the draft as in a browser that has nothing of the application yet.
async function firstLoad(page, cdp, address) {
  let bytes = 0
  await cdp.send("Network.enable")
  await cdp.send("Network.clearBrowserCache")
  const count = ({encodedDataLength}) => (bytes += encodedDataLength)
  cdp.on("Network.loadingFinished", count)
  await page.goto(address)
  await page.waitForFunction(() => window.evenhandClocks.usable !== null)
  cdp.off("Network.loadingFinished", count)
  const usable = await page.evaluate(() => window.evenhandClocks.usable)
  line("first load, KB transferred (draft and forms included)", (bytes / 1024).toFixed(0), "< 300")
  line("usable after, ms", usable.toFixed(0), "< 1000")
}

/// Waits until the whole draft is read for spelling and grammar: nobody begins to type before.
async function checked(page) {
  const patience = Date.now() + 300_000
  for (let unread = 1; unread > 0;) {
    if (Date.now() > patience) throw new Error("the draft was never read to its end")
    const answer = await page.waitForResponse(/\/api\/check$/, {timeout: 60_000})
    unread = (await answer.json()).unread
  }
  await page.waitForTimeout(2_000)
}

/// Types paragraph after paragraph into the section; after each the keys rest until it is answered.
async function typeOn(page, cdp) {
  const {random, sentence} = writer(11)
  const typed = {keys: 0, heaps: [], checks: [], comparisons: [], collections: []}
  for (let round = 0; typed.keys < KEYS; round++) {
    const day = impossibleDay(round)
    const text = `${sentence()} ${sentence()} The review of ${day} was late.`
    if (round > 0) await page.keyboard.press("Enter")
    await page.evaluate(timeAnswers, day)
    for (const key of text) {
      await page.keyboard.press(key === " " ? "Space" : key)
      await page.waitForTimeout(QUICK + random() * (BRISK - QUICK))
    }
    const before = typed.keys
    typed.keys += text.length + 1
    const answers = await page.evaluate(() => window.evenhandAnswers)
    typed.checks.push(answers.checks)
    typed.comparisons.push(answers.comparisons)
    if (Math.floor(before / HEAP_EVERY) !== Math.floor(typed.keys / HEAP_EVERY) || before === 0)
      await weigh(page, cdp, typed)
  }
  return typed
}

/// How long the requests to an address took that the page made. Runs in the page.
function requests(path) {
  const all = performance.getEntriesByType("resource")
  return all.filter(({name}) => name.includes(path)).map(({duration}) => duration)
}

/// What the page holds once everything that is no longer needed is thrown away.
async function weigh(page, cdp, typed) {
  const from = await page.evaluate(() => performance.now())
  await cdp.send("HeapProfiler.collectGarbage")
  await cdp.send("Performance.enable")
  const {metrics} = await cdp.send("Performance.getMetrics")
  const of = (name) => metrics.find((metric) => metric.name === name).value
  await cdp.send("Performance.disable")
  await page.waitForTimeout(300)
  typed.collections.push({from, to: await page.evaluate(() => performance.now())})
  typed.heaps.push({keys: typed.keys, heap: of("JSHeapUsedSize"), nodes: of("Nodes")})
}

function report(typed, clocks) {
  const {keys, events, blocked} = clocks
  line("letters typed", keys.length)
  const ms = (value) => (value === null ? "under 16" : value.toFixed(1))
  const of = (share) => ms(percentile(keys, keys.length, share))
  line("key to end of processing, ms: half within", of(0.5))
  line("… 95 in 100 within", of(0.95))
  line("… 99 in 100 within", of(0.99), "<= 16")
  line("… longest", of(1))
  const slow = slowKeys(events)
  line("by event timing, keys with a frame 16 ms or more later", slow.length)
  line("… 99 in 100 processed within, ms", ms(percentile(slow, typed.keys, 0.99)), "<= 16")
  line("… longest", ms(slow.length === 0 ? null : Math.max(...slow)))
  const isOurs =
    ({from, to}) =>
    ({startTime}) =>
      startTime >= from && startTime <= to
  const start = typed.collections[0]?.from ?? 0
  const long = blocked
    .filter((task) => task.startTime >= start)
    .filter((task) => !typed.collections.some((span) => isOurs(span)(task)))
  const lengths = long.map(({duration}) => duration.toFixed(0)).join(", ")
  line("long tasks while typing", `${long.length}${lengths === "" ? "" : ` (${lengths} ms)`}`, "0")
  answered("checks", typed.checks)
  answered("comparisons", typed.comparisons)
  for (const {keys: at, heap, nodes} of typed.heaps)
    line(`heap after ${at} keys, MB`, `${(heap / 1048576).toFixed(2)}; ${nodes} nodes`)
  const [first, last] = [typed.heaps[0], typed.heaps.at(-1)]
  if (first === last) return
  const growth = (last.heap - first.heap) / 1048576 / ((last.keys - first.keys) / 1000)
  line("heap growth in 1,000 keys, MB (the text itself grows too)", growth.toFixed(3))
}

function answered(what, times) {
  const came = times.filter((time) => time !== null)
  const of = (share) => percentile(came, came.length, share)?.toFixed(0) ?? "never"
  line(`${what} shown after the last key, ms: half within`, of(0.5))
  line("… 95 in 100 within", of(0.95))
  line("… longest", `${of(1)}; ${times.length - came.length} of ${times.length} never`)
}

function asked(path, keys, times) {
  const of = (share) => percentile(times, times.length, share)?.toFixed(0) ?? "none"
  const each = `${((times.length / keys) * 100).toFixed(1)} for 100 keys`
  line(`${path} asked`, `${times.length}, ${each}; ms: ${of(0.5)}, 95 in 100 ${of(0.95)}`)
}

function line(what, value, bar) {
  console.log(`${what.padEnd(62)} ${value}${bar === undefined ? "" : `   (bar: ${bar})`}`)
}

async function startProfile(cdp) {
  await cdp.send("Profiler.enable")
  await cdp.send("Profiler.setSamplingInterval", {interval: 200})
  await cdp.send("Profiler.start")
}

async function endProfile(cdp, file) {
  const {profile} = await cdp.send("Profiler.stop")
  writeFileSync(file, JSON.stringify(profile))
}
