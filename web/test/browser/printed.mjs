// A report as it leaves a printer: a PDF of plain pages, made here so that tests have pictures to look at.

const [WIDTH, HEIGHT] = [595, 842]
const [LEFT, TOP, BOTTOM] = [72, 770, 80]
const LINE = 15
const LETTERS = 84

/// A PDF of paragraphs; those of `# …` and `## …` are headings, in larger and heavier type.
export function printed(paragraphs) {
  const pages = [[]]
  let down = TOP
  for (const paragraph of paragraphs) {
    const level = /^#*/.exec(paragraph)[0].length
    const size = level === 0 ? 11 : 20 - 3 * level
    const lines = wrapped(paragraph.slice(level).trim(), Math.floor((LETTERS * 11) / size))
    if (down - lines.length * LINE < BOTTOM) {
      pages.push([])
      down = TOP
    }
    for (const line of lines) {
      const text = line.replace(/[\\()]/g, "\\$&").replaceAll("’", "\\222")
      const font = level === 0 ? "F1" : "F2"
      pages.at(-1).push(`BT /${font} ${size} Tf ${LEFT} ${down} Td (${text}) Tj ET`)
      down -= size + 4
    }
    down -= 10
  }
  return pdfOf(pages.map((lines) => lines.join("\n")))
}

function wrapped(text, letters) {
  const lines = [""]
  for (const word of text.split(" ")) {
    if (lines.at(-1).length + word.length + 1 > letters) lines.push("")
    lines.push(`${lines.pop()} ${word}`.trim())
  }
  return lines
}

function pdfOf(pages) {
  const font = (name) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const first = 5
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = "%PDF-1.4\n"
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("")
  const end = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}
