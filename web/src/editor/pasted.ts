/// What a word processor puts on the clipboard beside the text: marks of lists, comments, what was
/// struck out with changes tracked. It has to go before the rest is read as paragraphs.

/// The marks of a list that are numbers or letters with a stop; others are bullets.
const NUMBER = /^\(?[\p{L}\d]{1,4}[.)]$/u

/// The text that Word draws before a paragraph of a list; the form prints numbers of its own.
const MARK = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]'

/// What is no text of the document: comments and their anchors, struck-out words, hidden ones.
const AWAY = [
  '[style*="mso-element:comment" i]',
  '[style*="mso-element: comment" i]',
  ".MsoCommentReference",
  ".msocomanchor",
  "del",
  "style",
  "title",
].join(", ")

/// Pasted markup without what is not text; paragraphs that Word draws as bullets are bullets.
export function withoutMarks(html: string): string {
  // A document of its own: nothing in it is fetched or run.
  const page = new DOMParser().parseFromString(html, "text/html")
  for (const mark of page.querySelectorAll(MARK)) {
    const words = mark.textContent.trim()
    const paragraph = mark.closest("p, h1, h2, h3, h4, h5, h6")
    mark.remove()
    if (paragraph !== null && words !== "" && !NUMBER.test(words)) becomeItem(page, paragraph)
  }
  for (const element of page.querySelectorAll(AWAY)) element.remove()
  return new XMLSerializer().serializeToString(page.body)
}

function becomeItem(page: Document, paragraph: Element): void {
  const item = page.createElement("li")
  item.append(...paragraph.childNodes)
  paragraph.replaceWith(item)
}
