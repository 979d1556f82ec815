import type {PagePlace} from "../api/reports"
import {el} from "../page/elements"
import {PagePicture} from "./pictures"
import type {Printed, Reviewed} from "./reviewed"

/// The pages of a report as they were printed, beside its text. They follow the text as it is
/// scrolled, and a click on a page goes to what stands there.
export class Pages {
  readonly element = el("aside", {
    class: "review__pages",
    "aria-label": "Pages as printed",
    tabindex: "0",
  })
  private readonly pages: readonly PagePicture[]
  private readonly places = new Map<string, readonly PagePlace[]>()

  /// @param show shows a paragraph in the text
  constructor(reviewed: Reviewed, printed: Printed, show: (id: string) => void) {
    for (const {paragraphs} of reviewed.sections)
      for (const {id, places} of paragraphs) if (places.length > 0) this.places.set(id, places)
    this.pages = Array.from(
      {length: printed.pages},
      (_, index) => new PagePicture(printed.address(index + 1), `Page ${String(index + 1)}`),
    )
    this.element.append(
      ...this.pages.map(({element}, index) =>
        el("figure", {}, el("figcaption", {}, `Page ${String(index + 1)}`), element),
      ),
    )
    this.element.hidden = true
    this.element.addEventListener("click", (event) => {
      const id = this.at(event)
      if (id !== null) show(id)
    })
  }

  get isShown(): boolean {
    return !this.element.hidden
  }

  /// Brings what is printed of a paragraph to where the eye is.
  follow(paragraph: string): void {
    const place = this.places.get(paragraph)?.[0]
    const page = place === undefined ? undefined : this.pages[place.page - 1]?.element
    if (!this.isShown || place === undefined || page === undefined) return
    const above = page.getBoundingClientRect().top - this.element.getBoundingClientRect().top
    const down = above + place.top * page.offsetHeight - this.element.clientHeight * 0.2
    this.element.scrollBy({top: down})
  }

  /// Marks paragraphs and no others.
  mark(paragraphs: readonly string[]): void {
    const marked = paragraphs.flatMap((id) => this.places.get(id) ?? [])
    this.pages.forEach((picture, index) => {
      picture.mark(marked.filter(({page}) => page === index + 1))
    })
  }

  private at({target, clientX, clientY}: MouseEvent): string | null {
    const index = this.pages.findIndex(
      ({element}) => target instanceof Node && element.contains(target),
    )
    const rect = this.pages[index]?.element.getBoundingClientRect()
    if (rect === undefined) return null
    const [x, y] = [(clientX - rect.left) / rect.width, (clientY - rect.top) / rect.height]
    for (const [id, places] of this.places) {
      const isIn = places.some(
        ({page, left, top, width, height}) =>
          page === index + 1 && x >= left && x <= left + width && y >= top && y <= top + height,
      )
      if (isIn) return id
    }
    return null
  }
}
