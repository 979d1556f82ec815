const DAY = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "long", year: "numeric"})
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
})
const CLOCK = new Intl.DateTimeFormat("en-GB", {hour: "2-digit", minute: "2-digit"})

/// `3 January 2026` for an ISO date; what is no date is shown as it is.
export function day(iso: string): string {
  return format(DAY, iso)
}

/// `3 Jan 2026`, for tables.
export function shortDay(iso: string): string {
  return format(SHORT_DAY, iso)
}

export function year(iso: string | null): string | null {
  return iso === null ? null : (/^\d{4}/.exec(iso)?.[0] ?? null)
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

/// The ISO date of a day as people type it, `27 3 2026`, `27/03/2026`, `27 March 2026` or
/// `2026-03-27`; null for anything that is no day.
export function parseDay(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const parts =
    iso ?? /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]+|\d{1,2})[\s./-]+(\d{4})$/.exec(text)
  if (parts === null) return null
  const [, first = "", middle = "", last = ""] = parts
  const [dayOf, yearOf] = iso === null ? [first, last] : [last, first]
  const month = /^\d+$/.test(middle) ? Number(middle) : MONTHS.indexOf(middle.slice(0, 3)) + 1
  const date = new Date(Date.UTC(Number(yearOf), month - 1, Number(dayOf)))
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(dayOf)
  return isDay && month > 0 ? date.toISOString().slice(0, 10) : null
}

/// The present day as people here call it, not as in Greenwich.
export function todayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0")
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/// `10:42` today, `3 January, 10:42` before.
export function clock(iso: string, now = new Date()): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return iso
  const isToday = then.toDateString() === now.toDateString()
  return isToday ? CLOCK.format(then) : `${SHORT_DAY.format(then)}, ${CLOCK.format(then)}`
}

/// `about 2 minutes`, for a time that is only estimated.
export function roughly(seconds: number): string {
  if (seconds < 50) return `about ${String(Math.max(5, Math.ceil(seconds / 5) * 5))} seconds`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return minutes <= 1 ? "about a minute" : `about ${String(minutes)} minutes`
  return `about ${String(Math.round(minutes / 60))} hours`
}

function format(how: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : how.format(date)
}
