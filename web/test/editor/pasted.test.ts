// @vitest-environment jsdom
import {expect, test} from "vitest"
import {withoutMarks} from "../../src/editor/pasted"

/// The tags and words of markup, without attributes.
function plain(html: string): string {
  return withoutMarks(html)
    .replace(/<(\/?\w+)[^>]*>/g, "<$1>")
    .replace(/<\/?(body|span|div)>/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

const ITEM = (mark: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>Plans drift.</p>`

test.each([
  ["·", "<li>Plans drift.</li>"],
  ["o", "<li>Plans drift.</li>"],
  ["12.", "<p>Plans drift.</p>"],
  ["(b)", "<p>Plans drift.</p>"],
  ["iv)", "<p>Plans drift.</p>"],
])("a list marked %s arrives without its mark", (mark, expected) => {
  expect(plain(ITEM(mark))).toBe(expected)
})

test("comments and what was struck out stay behind, what was inserted comes along", () => {
  const html = `<p>Plans <del cite="x">never</del> <ins>often</ins> drift.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AM1]</a></span></p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is this so?</p></div></div>`
  expect(plain(html)).toBe("<p>Plans <ins>often</ins> drift.</p>")
})

test("markup that has none of it says the same as before", () => {
  const html = "<h2>Heading</h2><p>One <b>bold</b>.</p><ul><li>Two</li></ul>"
  expect(plain(html)).toBe(html)
})
