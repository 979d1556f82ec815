import {draft, drafts} from "../api/drafts"
import {tellAll} from "../page/dialog"
import {button, el, type Child} from "../page/elements"
import {go} from "../page/router"
import {Card} from "./card"
import {DESK, PRACTICE, TOURS, type Tour} from "./tours"

/// That somebody was shown round, or would not be: kept in the browser, and never asked again.
const KEPT = "evenhand.tour"

/// How much lower the desk is while the offer stands above it.
const HEIGHT = "--offer-height"

/// Where the offer is made. The first address leads a newcomer who has nothing of their own yet on
/// to the draft to practise on.
const OFFERED_AT: readonly string[] = ["/", "/drafts", DESK]

/// Offers to show a newcomer round, once, where they come in; and again to who asks for it.
export class Tours {
  private card: Card | null = null
  private bar: HTMLElement | null = null

  /// Shows or takes away the offer for the page that has come.
  async arrived(path: string): Promise<void> {
    if (!OFFERED_AT.includes(path) || localStorage.getItem(KEPT) !== null || this.isTouring()) {
      this.withdraw()
      return
    }
    if (this.bar !== null) return
    const all = await drafts().catch(() => [])
    const isHere = location.pathname === path && !this.isTouring()
    if (!isHere || !all.some(({id}) => id === PRACTICE)) return
    if (path === "/" && all.length === 1) {
      go(DESK, "replace")
      return
    }
    this.bar = el(
      "section",
      {class: "tour-offer", "aria-label": "New here?"},
      el(
        "p",
        {},
        "New here? Be shown round in three minutes, on a draft with faults put in on purpose:",
      ),
      ...this.buttons(),
      button(
        "No, thank you",
        () => {
          this.done()
        },
        {class: "link-button"},
      ),
    )
    main()?.before(this.bar)
    document.documentElement.style.setProperty(HEIGHT, `${String(this.bar.offsetHeight)}px`)
  }

  /// For the list of keys: the way back to the tours.
  help(): readonly Child[] {
    return [
      el(
        "div",
        {class: "tour-help"},
        el("p", {}, "Be shown round in three minutes:"),
        ...this.buttons(),
      ),
    ]
  }

  private buttons(): readonly HTMLButtonElement[] {
    return TOURS.map((tour) =>
      button(
        `For ${tour.who}`,
        (event) => {
          if (event.target instanceof Element) event.target.closest("dialog")?.close()
          void this.begin(tour)
        },
        {class: "button button--small"},
      ),
    )
  }

  private async begin(tour: Tour): Promise<void> {
    this.card?.end()
    if (tour.steps.some(({address}) => address?.includes(PRACTICE)) && !(await isThere())) {
      await tellAll("The practice draft is gone", [
        el(
          "p",
          {},
          "This tour goes through the draft that came with the sample reports, and it has been deleted. Evenhand puts it there again when it is started on a new data folder.",
        ),
      ])
      return
    }
    this.withdraw()
    this.card = new Card(tour, () => {
      this.card = null
      this.done()
    })
    this.card.begin()
  }

  private isTouring(): boolean {
    return this.card !== null
  }

  private done(): void {
    localStorage.setItem(KEPT, "seen")
    this.withdraw()
  }

  private withdraw(): void {
    const hadFocus = this.bar?.contains(document.activeElement) === true
    this.bar?.remove()
    this.bar = null
    document.documentElement.style.removeProperty(HEIGHT)
    if (hadFocus) main()?.focus({preventScroll: true})
  }
}

/// The page; the offer stands above it.
function main(): HTMLElement | null {
  return document.querySelector("main")
}

async function isThere(): Promise<boolean> {
  return draft(PRACTICE).then(
    () => true,
    () => false,
  )
}
