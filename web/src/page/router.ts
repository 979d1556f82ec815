import type {Key} from "./keys"

/// Addresses of the application, each with the page it shows. The pages are one document: going
/// from one to another fetches nothing but data.

export interface Visit {
  /// the parts of the address that the route leaves open, decoded
  readonly params: readonly string[]
  readonly query: URLSearchParams
  /// aborted when the visitor leaves
  readonly left: AbortSignal
}

export interface Page {
  readonly title: string
  /// which entry of the navigation it belongs to
  readonly place: string
  readonly element: HTMLElement
  /// puts the page into the keyboard's hands once it is shown; else its heading gets the focus
  readonly arrive?: () => void
  /// keys of this page for the list of all keys
  readonly keys?: readonly Key[]
  /// called once when the visitor leaves
  readonly leave?: () => void
}

export interface Route {
  /// `/drafts/:`, where `:` is any one part
  readonly path: string
  readonly show: (visit: Visit) => Page | Promise<Page>
}

/// Goes to an address of the application, as a link to it would.
export function go(address: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", address)
  else history.replaceState(null, "", address)
  window.dispatchEvent(new Event(MOVED))
}

/// Changes the address without leaving the page, as a search does when its filters change.
export function readdress(address: string): void {
  history.replaceState(history.state, "", address)
}

/// Lets going back come back to an address, e.g. to the search before the next one.
export function addAddress(address: string): void {
  history.pushState(history.state, "", address)
}

const MOVED = "evenhand-moved"

/// Calls `arrived` for the present address and for every address gone to.
export function watchAddress(arrived: () => void): void {
  window.addEventListener("popstate", arrived)
  window.addEventListener(MOVED, arrived)
  document.addEventListener("click", followLink)
  arrived()
}

/// The route of a path, with the parts that it leaves open; null for an unknown address.
export function routeOf(
  routes: readonly Route[],
  path: string,
): {route: Route; params: string[]} | null {
  const parts = partsOf(path)
  for (const route of routes) {
    const wanted = partsOf(route.path)
    if (wanted.length !== parts.length) continue
    if (wanted.every((part, index) => part === ":" || part === parts[index]))
      return {route, params: parts.filter((_, index) => wanted[index] === ":")}
  }
  return null
}

function partsOf(path: string): string[] {
  return path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (link === null || link.target !== "" || link.hasAttribute("download")) return
  const address = new URL(link.href)
  if (address.origin !== location.origin || address.pathname.startsWith("/api/")) return
  if (address.hash !== "" && address.pathname === location.pathname) return
  event.preventDefault()
  go(address.pathname + address.search)
}
