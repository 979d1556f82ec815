import {defineConfig} from "vitest/config"

export default defineConfig({
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
