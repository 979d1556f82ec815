// What the browser tests stand on: a list of tests, pages in real Chromium, and waiting that says
// what it waited for.
import {existsSync} from "node:fs"
import {chromium} from "playwright-core"

const tests = []

export function test(name, run) {
  tests.push({name, run})
}

/// An installed Chromium, Chrome or Edge.
function browserPath() {
  const {EVENHAND_BROWSER} = process.env
  if (EVENHAND_BROWSER) return EVENHAND_BROWSER
  const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]
  const found = usual.find((path) => existsSync(path))
  if (found === undefined)
    throw new Error("No Chromium, Chrome or Edge is installed; name one in EVENHAND_BROWSER.")
  return found
}

export function launch() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  })
}

/// One person's browser: pages share cookies and what the browser keeps. Everything that goes wrong
/// in a page is gathered in `troubles`.
export class Person {
  static async of(browser, server, viewport = {width: 1280, height: 800}) {
    const context = await browser.newContext({
      viewport,
      permissions: ["clipboard-read", "clipboard-write"],
      acceptDownloads: true,
    })
    context.setDefaultTimeout(15_000)
    const person = new Person(context, server)
    const page = await person.page()
    await page.goto(server.address)
    await page.close()
    return person
  }

  constructor(context, server) {
    this.context = context
    this.server = server
    this.troubles = []
  }

  /// @param path an address of the application, or nothing for an empty page
  async page(path) {
    const page = await this.context.newPage()
    page.on("pageerror", (error) => this.troubles.push(`error in the page: ${error.message}`))
    page.on("console", (message) => {
      const text = message.text()
      const isExpected = /Failed to load resource|ERR_CONNECTION|net::ERR/.test(text)
      if (message.type() === "error" && !isExpected) this.troubles.push(`console: ${text}`)
    })
    if (path !== undefined) await page.goto(this.server.origin + path)
    return page
  }

  /// Asks the server as the page would.
  async api(path, how = {}) {
    const {data, ...rest} = how
    return this.context.request.fetch(this.server.origin + path, {
      ...rest,
      ...(data === undefined ? {} : {data}),
      headers: {Origin: this.server.origin, ...how.headers},
    })
  }

  async json(path, how) {
    const answer = await this.api(path, how)
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }

  close() {
    return this.context.close()
  }
}

/// Waits until something holds; what it waited for is in the message when it never does.
export async function until(what, holds, patience = 15_000) {
  const end = Date.now() + patience
  let last
  for (;;) {
    try {
      if (await holds()) return
    } catch (error) {
      last = error
    }
    if (Date.now() > end)
      throw new Error(`never: ${what}${last === undefined ? "" : ` (${last.message})`}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

export function same(actual, expected, what = "value") {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what} is ${a}, not ${b}`)
}

export function holds(condition, what) {
  if (!condition) throw new Error(`not so: ${what}`)
}

/// Runs every test that one of `only` is part of the name of, or all where there is none, each with
/// people of its own.
export async function runAll(browser, server, only) {
  let [passed, failed] = [0, 0]
  for (const {name, run} of tests) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue
    const people = []
    const person = async (viewport, at = server) => {
      const made = await Person.of(browser, at, viewport)
      people.push(made)
      return made
    }
    const began = Date.now()
    let failure = null
    try {
      await run({person, server})
      const troubles = people.flatMap((each) => each.troubles)
      if (troubles.length > 0) failure = new Error(troubles.join("\n"))
    } catch (error) {
      failure = error
    }
    for (const each of people) await each.close().catch(() => undefined)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    if (failure === null) passed++
    else failed++
    console.log(`${failure === null ? "ok    " : "FAILED"} ${name} (${seconds} s)`)
    if (failure !== null) console.log(String(failure.stack ?? failure).replace(/^/gm, "         "))
  }
  return {passed, failed}
}
