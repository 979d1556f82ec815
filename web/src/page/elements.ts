/// Making elements. Text goes in as text nodes only, so nothing that a report, a file name or a
/// server says can become markup.

export type Child = Node | string | null | false | undefined

type Handlers = {
  [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void
}

export interface Attributes {
  /// an attribute set to its name when true, left away when false, null or undefined
  readonly [name: string]: string | number | boolean | null | undefined | Handlers
  readonly on?: Handlers
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") listen(element, value as Handlers)
    else setAttribute(element, name, value as string | number | boolean | null | undefined)
  }
  fill(element, children)
  return element
}

/// An element of a drawing.
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number> = {},
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/// Puts children into an element in place of what it holds. Whoever was on a control in it that has
/// a key, as `controlKey` makes them, goes on from the same control drawn anew; where it is gone,
/// from another of the same thing, else from the one that stands in its place.
export function replace(element: Element, ...children: readonly Child[]): void {
  const held = keyed(element).indexOf(document.activeElement as HTMLElement)
  const key = document.activeElement?.getAttribute("data-key") ?? ""
  element.replaceChildren(...children.filter(isThere))
  if (held < 0) return
  const controls = keyed(element)
  const thing = key.slice(0, key.lastIndexOf("#") + 1)
  const next =
    controls.find((control) => control.getAttribute("data-key") === key) ??
    controls.find((control) => control.getAttribute("data-key")?.startsWith(thing)) ??
    controls[Math.min(held, controls.length - 1)] ??
    element.closest<HTMLElement>("[tabindex]")
  next?.focus({preventScroll: true})
}

/// The key of a control: it says which control of which thing it is, so that it can be told again.
export function controlKey(thing: string, control: string): {"data-key": string} {
  return {"data-key": `${thing}#${control}`}
}

function keyed(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>("[data-key]")]
}

/// Words for screen readers only.
export function unseen(text: string): HTMLElement {
  return el("span", {class: "govuk-visually-hidden"}, text)
}

/// The heads of a table's columns.
export function columnHeads(...names: readonly string[]): HTMLElement {
  return el("thead", {}, el("tr", {}, ...names.map((name) => el("th", {scope: "col"}, name))))
}

/// A button that does something here. Links are for going somewhere.
export function button(
  label: Child | readonly Child[],
  act: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const children = Array.isArray(label) ? (label as readonly Child[]) : [label as Child]
  return el(
    "button",
    {type: "button", class: "button", ...attributes, on: {click: act, ...attributes.on}},
    ...children,
  )
}

let made = 0

/// An id that no other element has, to name one element from another.
export function newId(prefix: string): string {
  made += 1
  return `${prefix}-${String(made)}`
}

function listen(element: HTMLElement, handlers: Handlers): void {
  for (const [name, handler] of Object.entries(handlers))
    element.addEventListener(name, handler as EventListener)
}

function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  if (value === false || value === null || value === undefined) return
  element.setAttribute(name, value === true ? "" : String(value))
}

function fill(element: Element, children: readonly Child[]): void {
  element.append(...children.filter(isThere))
}

function isThere(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false
}
