import type {PagePlace} from "../api/reports"
import {el, replace} from "../page/elements"

/// Pictures of pages as they were printed, with places marked on them.

/// The server draws two pages at a time and turns the others away; they are asked for again.
const AGAIN = 1_500
const TRIES = 8
/// The shape of a page before its picture is there: A4.
const [WIDTH, HEIGHT] = [900, 1273]

/// A page with marks over it.
export class PagePicture {
  readonly element: HTMLElement
  private readonly marks = el("div", {class: "page-picture__marks", "aria-hidden": "true"})

  /// @param name what it shows, for who cannot see it
  /// @param come called when the picture is there
  constructor(address: string, name: string, come: () => void = () => undefined) {
    this.element = el("div", {class: "page-picture"}, image(address, name, come), this.marks)
  }

  /// Marks these places and no others.
  mark(places: readonly PagePlace[]): void {
    replace(
      this.marks,
      ...places.map(({left, top, width, height}) => {
        const box = el("div", {class: "page-picture__mark"})
        Object.assign(box.style, {
          left: percent(left),
          top: percent(top),
          width: percent(width),
          height: percent(height),
        })
        return box
      }),
    )
  }
}

/// A window on the part of a page where a place is, as wide as the place.
///
/// @param place null shows the page from its top
export function pageStrip(address: string, name: string, place: PagePlace | null): HTMLElement {
  const shown = place ?? {page: 1, left: 0.08, top: 0, width: 0.84, height: 0}
  const margin = 0.02
  const zoom = 1 / Math.min(1, shown.width + 2 * margin)
  const strip = el("div", {
    class: "page-strip",
    role: "group",
    "aria-label": name,
    tabindex: "0",
  })
  const centre = (): void => {
    const {clientWidth, clientHeight} = strip
    const height = picture.element.offsetHeight
    strip.scrollLeft = (shown.left - margin) * clientWidth * zoom
    const spare = Math.max(0, clientHeight - shown.height * height) / 2
    strip.scrollTop = shown.top * height - spare
  }
  const picture = new PagePicture(address, name, centre)
  new ResizeObserver(centre).observe(strip)
  picture.element.style.width = percent(zoom)
  if (place !== null) picture.mark([place])
  strip.append(picture.element)
  return strip
}

function image(address: string, name: string, come: () => void): HTMLImageElement {
  let tries = 0
  const picture = el("img", {
    class: "page-picture__image",
    alt: name,
    width: WIDTH,
    height: HEIGHT,
    loading: "lazy",
    on: {
      load: come,
      error: () => {
        tries++
        if (tries > TRIES) picture.alt = `${name} cannot be shown.`
        else setTimeout(() => (picture.src = `${address}?try=${String(tries)}`), AGAIN)
      },
    },
  })
  picture.src = address
  return picture
}

function percent(part: number): string {
  return `${String(part * 100)}%`
}
