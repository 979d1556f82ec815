import {announce} from "./announce"
import {tellAll} from "./dialog"
import {button, el, replace, type Child} from "./elements"
import {personButton} from "./person"
import {keyList, takesSingleKeys, type Key} from "./keys"
import type {Page} from "./router"

/// What stays while pages come and go: the header with its navigation, the place for the page, and
/// the list of keys.

const PLACES = [
  ["drafts", "Drafts", "/drafts"],
  ["precedents", "Precedents", "/precedents"],
  ["reports", "Reports", "/reports"],
] as const

const EVERYWHERE: readonly Key[] = [
  ["Alt+Shift+D", "Go to drafts"],
  ["Alt+Shift+P", "Go to precedents"],
  ["Alt+Shift+R", "Go to reports"],
  ["?", "Show this list (when not typing)"],
]

export interface Frame {
  /// Shows a page in place of the one before.
  show(page: Page): void
  /// Says that a page is being fetched, once it takes long enough to notice.
  wait(): void
}

/// @param help what stands under the list of keys
export function buildFrame(
  goTo: (address: string) => void,
  help: () => readonly Child[] = () => [],
): Frame {
  const main = el("main", {id: "main", class: "main", tabindex: "-1"})
  const links = PLACES.map(([place, label, address]) => ({
    place,
    link: el("a", {class: "header__link", href: address}, label),
  }))
  let keys: readonly Key[] = []
  const showKeys = () => void tellAll("Keys", [...keyList([...keys, ...EVERYWHERE]), ...help()])
  document.body.replaceChildren(
    el("a", {class: "govuk-skip-link", href: "#main"}, "Skip to main content"),
    header(
      links.map(({link}) => link),
      showKeys,
    ),
    main,
  )
  watchHand()
  document.addEventListener("keydown", (event) => {
    const place = PLACES.find(([, label]) => event.code === `Key${label.charAt(0)}`)
    if (event.altKey && event.shiftKey && place !== undefined) {
      event.preventDefault()
      goTo(place[2])
    } else if (event.key === "?" && takesSingleKeys(event)) showKeys()
  })
  let waiting = 0
  let isFirst = true
  return {
    wait() {
      clearTimeout(waiting)
      waiting = window.setTimeout(() => {
        replace(main, el("p", {class: "waiting"}, "One moment …"))
      }, 250)
    },
    show(page) {
      clearTimeout(waiting)
      for (const {place, link} of links) {
        if (place === page.place) link.setAttribute("aria-current", "page")
        else link.removeAttribute("aria-current")
      }
      keys = page.keys ?? []
      document.title = `${page.title} – Evenhand`
      replace(main, page.element)
      window.scrollTo(0, 0)
      if (page.arrive !== undefined) page.arrive()
      else if (!isFirst) main.focus({preventScroll: true})
      if (!isFirst) announce(page.title)
      isFirst = false
    },
  }
}

/// Notes whether the keyboard or a pointer was used last: a heading that gets the focus on arrival
/// shows it only to who goes by keyboard.
function watchHand(): void {
  const {dataset} = document.documentElement
  for (const [event, hand] of [
    ["keydown", "keyboard"],
    ["pointerdown", "pointer"],
  ] as const)
    document.addEventListener(
      event,
      () => {
        dataset["hand"] = hand
      },
      {capture: true},
    )
}

function header(links: readonly HTMLElement[], showKeys: () => void): HTMLElement {
  return el(
    "header",
    {class: "header"},
    el("a", {class: "header__name", href: "/"}, "Evenhand"),
    el("nav", {class: "header__nav", "aria-label": "Pages"}, ...links),
    personButton(),
    button("Keys", showKeys, {class: "header__keys", "aria-keyshortcuts": "?"}),
  )
}
