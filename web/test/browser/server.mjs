// The real program on a data folder of its own, started and stopped as a person would.
import {spawn} from "node:child_process"
import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"

const LAUNCHER = fileURLToPath(
  new URL(
    process.platform === "win32" ? "../../../evenhand.cmd" : "../../../evenhand",
    import.meta.url,
  ),
)

/// Starts on an empty folder: builds what is missing, imports the samples, and serves.
export async function startServer() {
  const data = mkdtempSync(join(tmpdir(), "evenhand-browser-"))
  const server = new Server(data)
  await server.run(["start", "--data", data])
  return server
}

export class Server {
  constructor(data) {
    this.data = data
    this.address = null
  }

  /// The address without its token, such as `http://127.0.0.1:7380`.
  get origin() {
    return new URL(this.address).origin
  }

  run(args) {
    return new Promise((resolve, reject) => {
      const said = []
      this.process = spawn(LAUNCHER, args, {stdio: ["ignore", "pipe", "pipe"]})
      const failed = (reason) => reject(new Error(`${reason}\n${said.slice(-30).join("")}`))
      this.process.on("error", (error) => failed(String(error)))
      this.process.on("exit", (code) => failed(`the server ended with status ${code}`))
      this.process.stderr.on("data", (text) => said.push(String(text)))
      let printed = ""
      this.process.stdout.on("data", (text) => {
        printed += String(text)
        said.push(String(text))
        const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(printed)
        if (address === null) return
        this.address = address[0]
        resolve()
      })
    })
  }

  /// Ends the server without letting it finish anything.
  kill() {
    const ended = new Promise((resolve) => this.process.once("exit", resolve))
    this.process.removeAllListeners("exit")
    this.process.once("exit", () => undefined)
    this.process.kill("SIGKILL")
    return Promise.race([ended, new Promise((resolve) => this.process.once("close", resolve))])
  }

  /// Serves the same folder at the same address again.
  restart() {
    return this.run(["serve", "--port", new URL(this.address).port, "--data", this.data])
  }

  async close() {
    await this.kill()
    rmSync(this.data, {recursive: true, force: true})
  }
}
