import js from "@eslint/js"
import prettier from "eslint-config-prettier"
import {defineConfig} from "eslint/config"
import tseslint from "typescript-eslint"

export default defineConfig(
  {ignores: ["dist", "target", "test/browser", "*.js", "*.mjs", "*.cjs", "vite.config.ts"]},
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {languageOptions: {parserOptions: {projectService: true}}},
)
