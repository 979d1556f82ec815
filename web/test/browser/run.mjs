// The web application tried in a real browser on the real server, with the sample reports.
//   node test/browser/run.mjs [parts of tests' names]
import {launch, runAll} from "./harness.mjs"
import {startServer} from "./server.mjs"
import "./writing.mjs"
import "./wording.mjs"
import "./revising.mjs"
import "./tables.mjs"
import "./library.mjs"
import "./precedents.mjs"
import "./bank.mjs"
import "./deciding.mjs"
import "./access.mjs"
import "./by-keyboard.mjs"
import "./keeping.mjs"
import "./touring.mjs"
import "./pace.mjs"
import "./pages.mjs"

console.log(
  "Starting Evenhand on an empty data folder; the first time it is built, which takes minutes.",
)
let server = null
let browser = null
let result = {passed: 0, failed: 1}
try {
  browser = await launch()
  server = await startServer()
  result = await runAll(browser, server, process.argv.slice(2))
} catch (error) {
  console.log(String(error.stack ?? error))
} finally {
  await browser?.close()
  await server?.close()
}
console.log(`${result.passed} passed, ${result.failed} failed`)
process.exit(result.failed === 0 && result.passed > 0 ? 0 : 1)
