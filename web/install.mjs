// Installs the exact packages of package-lock.json, unless they are installed already:
// `npm ci` deletes and copies 160 MB each time, and most builds change no dependency.
import {spawnSync} from "node:child_process"
import {existsSync, statSync} from "node:fs"

const installed = "node_modules/.package-lock.json"
const current =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs
if (!current) {
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  process.exit(npm.status ?? 1)
}
