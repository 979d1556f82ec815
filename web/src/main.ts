import "prosemirror-view/style/prosemirror.css"
import "./styles/main.scss"
import {bankPage} from "./bank/page"
import {draftsPage} from "./drafts/page"
import {newDraftPage} from "./drafts/create"
import {deskPage} from "./desk/page"
import {libraryPage} from "./library/page"
import {el} from "./page/elements"
import {buildFrame} from "./page/frame"
import {problem} from "./page/problem"
import {go, routeOf, watchAddress, type Page, type Route} from "./page/router"
import {precedentsPage} from "./precedents/page"
import {draftReviewPage, reportPage} from "./review/page"
import {Tours} from "./tour/offer"

/// Every address there is, and its page. A fixed address stands before an open one.
const ROUTES: readonly Route[] = [
  {path: "/", show: draftsPage},
  {path: "/drafts", show: draftsPage},
  {path: "/drafts/new", show: newDraftPage},
  {path: "/drafts/:", show: deskPage},
  {path: "/drafts/:/review", show: draftReviewPage},
  {path: "/precedents", show: precedentsPage},
  {path: "/precedents/bank", show: bankPage},
  {path: "/reports", show: libraryPage},
  {path: "/reports/:", show: reportPage},
]

/// Where to go on from something that is not there, or no longer.
const LISTS = [
  ["/drafts", "All drafts"],
  ["/reports", "All reports"],
] as const

document.documentElement.classList.add("govuk-template")
document.body.classList.add("govuk-template__body", "govuk-frontend-supported")

const tours = new Tours()
const frame = buildFrame(go, () => tours.help())
let shown: Page | null = null
let visit = new AbortController()

watchAddress(() => {
  visit.abort()
  visit = new AbortController()
  void arrive(visit.signal)
})

async function arrive(left: AbortSignal): Promise<void> {
  shown?.leave?.()
  shown = null
  frame.wait()
  const page = await pageFor(location.pathname, left)
  if (left.aborted) {
    page.leave?.()
    return
  }
  shown = page
  frame.show(page)
  void tours.arrived(location.pathname)
}

async function pageFor(path: string, left: AbortSignal): Promise<Page> {
  const found = routeOf(ROUTES, path)
  if (found === null) return sorry("There is no such page", "Go on from one of the pages above.")
  try {
    const query = new URLSearchParams(location.search)
    return await found.route.show({params: found.params, query, left})
  } catch (failure) {
    return sorry("This page cannot be shown", failure)
  }
}

function sorry(title: string, failure: unknown): Page {
  const back = LISTS.find(([list]) => location.pathname.startsWith(`${list}/`))
  const element = el(
    "div",
    {class: "page"},
    el("h1", {class: "page-head__title"}, title),
    problem(failure),
    goOn(location.pathname, "Try again"),
    back === undefined ? null : goOn(back[0], back[1]),
  )
  return {title, place: "", element}
}

function goOn(href: string, label: string): HTMLElement {
  return el("p", {class: "go-on"}, el("a", {class: "govuk-link", href}, label))
}
