import {button, el, newId, replace} from "../page/elements"
import {go} from "../page/router"
import type {Step, Tour} from "./tours"

/// Milliseconds between looks for what a step is about, and how often one looks.
const LOOK_AGAIN = 150
const LOOKS = 60

/// The card that shows somebody round. It stands beside the page and blocks nothing: what it speaks
/// of can be tried at once.
export class Card {
  private readonly tour: Tour
  private readonly ended: () => void
  private readonly title = el("h2", {class: "tour__title", id: newId("tour")})
  private readonly text = el("p", {class: "tour__text", id: newId("tour")})
  private readonly count = el("p", {class: "tour__count"})
  private readonly back = button("Back", () => {
    this.show(this.at - 1)
  })
  private readonly next = button(
    "Next",
    () => {
      if (this.at + 1 < this.tour.steps.length) this.show(this.at + 1)
      else this.end()
    },
    {class: "button button--primary"},
  )
  private readonly element: HTMLElement
  private at = 0
  private marked: Element | null = null
  private looking: ReturnType<typeof setTimeout> | undefined

  /// @param ended called once, however the tour ends
  constructor(tour: Tour, ended: () => void) {
    this.tour = tour
    this.ended = ended
    this.element = el(
      "section",
      {
        class: "tour",
        tabindex: "-1",
        "aria-labelledby": this.title.id,
        "aria-describedby": this.text.id,
      },
      this.count,
      this.title,
      this.text,
      el(
        "div",
        {class: "tour__buttons"},
        this.back,
        this.next,
        button(
          "End tour",
          () => {
            this.end()
          },
          {class: "link-button tour__end"},
        ),
      ),
    )
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.end()
    })
  }

  begin(): void {
    document.body.append(this.element)
    document.addEventListener("keydown", this.comeBack)
    this.show(0)
  }

  end(): void {
    clearTimeout(this.looking)
    this.mark(null)
    document.removeEventListener("keydown", this.comeBack)
    this.element.remove()
    document.querySelector<HTMLElement>("main")?.focus({preventScroll: true})
    this.ended()
  }

  private show(at: number): void {
    const {steps, who} = this.tour
    const step = steps[at]
    if (step === undefined) return
    this.at = at
    replace(this.count, `For ${who} · ${String(at + 1)} of ${String(steps.length)}`)
    replace(this.title, step.title)
    replace(this.text, step.text)
    this.back.disabled = at === 0
    replace(this.next, at + 1 === steps.length ? "Done" : "Next")
    this.mark(null)
    const address = this.addressOf(at)
    if (new URL(address, location.href).pathname !== location.pathname) go(address)
    clearTimeout(this.looking)
    this.look(step, LOOKS)
  }

  /// Where a step is: its own address or that of the nearest step before it.
  private addressOf(at: number): string {
    const steps = this.tour.steps.slice(0, at + 1)
    return steps.findLast((step) => step.address !== undefined)?.address ?? location.pathname
  }

  /// Marks what the step is about as soon as the page shows it, and takes the focus then: a page
  /// that has just come takes it for itself.
  private look(step: Step, looks: number): void {
    const found = document.querySelector(`main ${step.anchor}`)
    if (found === null && looks > 0) {
      this.looking = setTimeout(() => {
        this.look(step, looks - 1)
      }, LOOK_AGAIN)
      return
    }
    this.mark(found)
    this.element.focus()
  }

  private mark(element: Element | null): void {
    this.marked?.classList.remove("tour-mark")
    element?.classList.add("tour-mark")
    this.marked = element
  }

  private readonly comeBack = (event: KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey || event.code !== "KeyT") return
    event.preventDefault()
    this.element.focus()
  }
}
