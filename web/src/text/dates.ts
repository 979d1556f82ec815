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
