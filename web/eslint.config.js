import js from "@eslint/js"
import prettier from "eslint-config-prettier"
import {defineConfig} from "eslint/config"
import tseslint from "typescript-eslint"

export default defineConfig(
  {ignores: ["dist", "target", "test/browser", "*.js", "*.mjs", "*.cjs", "vite.config.ts"]},
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {
    // Only src/api speaks to the server, and nothing anywhere makes markup out of text.
    files: ["src/**"],
    ignores: ["src/api/**"],
    rules: {
      "no-restricted-globals": ["error", "fetch", "EventSource", "XMLHttpRequest"],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({property})),
      ],
    },
  },
  {languageOptions: {parserOptions: {projectService: true}}},
)
