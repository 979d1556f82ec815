import {defineConfig} from "vitest/config"

export default defineConfig({
  // GOV.UK Frontend's Sass holds a media query for old browsers that the CSS minifier refuses.
  css: {
    lightningcss: {errorRecovery: true},
    preprocessorOptions: {scss: {quietDeps: true, loadPaths: ["node_modules"]}},
  },
  build: {outDir: "dist", emptyOutDir: true, target: "es2022"},
  test: {environment: "jsdom", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"]},
})
