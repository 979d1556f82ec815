import {button, el} from "./elements"

export type MenuItem =
  | {readonly label: string; readonly act: () => void}
  | {readonly label: string; readonly address: string; readonly before: () => Promise<void>}

/// A button that opens a short list of things to do; Esc or a click elsewhere closes it.
export function menu(label: string, items: readonly MenuItem[]): HTMLElement {
  const list = el("div", {class: "menu__items"})
  const opener = el("summary", {class: "button button--small menu__opener"}, label)
  const details = el("details", {class: "menu"}, opener, list)
  const close = (): void => {
    details.open = false
  }
  list.append(
    ...items.map((item) => ("act" in item ? actItem(item, close) : linkItem(item, close))),
  )
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return
    event.stopPropagation()
    close()
    opener.focus()
  })
  details.addEventListener("focusout", (event) => {
    const to = event.relatedTarget
    if (to instanceof Node && !details.contains(to)) close()
  })
  return details
}

function actItem(item: {label: string; act: () => void}, close: () => void): HTMLElement {
  return button(
    item.label,
    () => {
      close()
      item.act()
    },
    {class: "menu__item"},
  )
}

/// A file to fetch, once what `before` does is done: a draft is saved before it is exported.
function linkItem(
  item: {label: string; address: string; before: () => Promise<void>},
  close: () => void,
): HTMLElement {
  const link = el("a", {class: "menu__item", href: item.address, download: ""}, item.label)
  link.addEventListener("click", (event) => {
    event.preventDefault()
    close()
    void item.before().then(() => {
      location.assign(item.address)
    })
  })
  return link
}
