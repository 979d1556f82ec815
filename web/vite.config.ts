import {readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {gzipSync} from "node:zlib"
import {defineConfig} from "vitest/config"

/// Leaves each script and style sheet compressed beside itself, so that the server has not to.
const compressed = {
  name: "compressed",
  apply: "build" as const,
  writeBundle({dir}: {dir?: string}, bundle: Record<string, unknown>) {
    for (const name of Object.keys(bundle)) {
      if (dir === undefined || !/\.(js|css)$/.test(name)) continue
      const file = join(dir, name)
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), {level: 9}))
    }
  },
}

export default defineConfig({
  plugins: [compressed],
  // GOV.UK Frontend's Sass holds a media query for old browsers that the CSS minifier refuses.
  css: {
    lightningcss: {errorRecovery: true},
    preprocessorOptions: {scss: {quietDeps: true, loadPaths: ["node_modules"]}},
  },
  // Nothing inlined: a data: address is not the page's own, and the server forbids every other origin.
  build: {outDir: "dist", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0},
  // What needs a document says so in its first line: starting one takes seconds a file.
  test: {environment: "node", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"]},
})
