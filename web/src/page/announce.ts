import {el} from "./elements"

const region = el("div", {class: "govuk-visually-hidden", role: "status", "aria-live": "polite"})
let clearing = 0

/// Has screen readers say something without moving anybody anywhere.
export function announce(text: string): void {
  if (!region.isConnected) document.body.append(region)
  // The same words twice are spoken twice only when the region changed in between.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
  clearTimeout(clearing)
  clearing = window.setTimeout(() => {
    region.textContent = ""
  }, 8_000)
}
