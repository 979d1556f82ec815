// The layers of the web application: text <- api <- page <- features <- desk <- main. Features do
// not import each other; what two of them show alike is in page. The desk is the one page made of
// several features (editor, check, suggest), and only it and main see more than one.
const features = ["check", "suggest", "editor", "review", "precedents", "bank", "library", "drafts", "tour"]

module.exports = {
  forbidden: [
    {name: "no-cycles", severity: "error", from: {}, to: {circular: true}},
    {
      name: "text-imports-nothing-of-ours",
      severity: "error",
      from: {path: "^src/text/"},
      to: {path: "^src/", pathNot: "^src/text/"},
    },
    {
      name: "api-imports-only-text",
      severity: "error",
      from: {path: "^src/api/"},
      to: {path: "^src/", pathNot: "^src/(text|api)/"},
    },
    ...features.map((feature) => ({
      name: `${feature}-stands-alone`,
      severity: "error",
      from: {path: `^src/${feature}/`},
      to: {path: "^src/", pathNot: `^src/(text|api|page|${feature})/`},
    })),
    {
      name: "only-main-imports-the-desk",
      severity: "error",
      from: {path: "^src/", pathNot: "^src/(desk/|main)"},
      to: {path: "^src/desk/"},
    },
    {
      name: "page-imports-only-text-and-api",
      comment: "src/page holds what every page shares: the frame, elements, announcements",
      severity: "error",
      from: {path: "^src/page/"},
      to: {path: "^src/", pathNot: "^src/(text|api|page)/"},
    },
  ],
  options: {doNotFollow: {path: "node_modules"}, tsConfig: {fileName: "tsconfig.json"}},
}
