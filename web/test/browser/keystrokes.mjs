// Clocks inside the page: how long keys take, what blocks, and when what was typed is answered.

/// Runs in the page before anything of the application does.
export function installClocks() {
  const clocks = {keys: [], events: [], blocked: [], usable: null}
  window.evenhandClocks = clocks
  let pressed = null
  addEventListener("keydown", ({timeStamp}) => (pressed = timeStamp), true)
  // The editor takes a typed letter from the page in a microtask that comes before this one.
  const taken = () => {
    const from = pressed
    queueMicrotask(() => clocks.keys.push(performance.now() - from))
  }
  addEventListener("input", taken, true)
  new PerformanceObserver((list) => {
    for (const {name, startTime, processingEnd, duration} of list.getEntries())
      if (["keydown", "keypress", "beforeinput", "input"].includes(name))
        clocks.events.push({name, startTime, processingEnd, duration})
  }).observe({type: "event", durationThreshold: 16, buffered: true})
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries())
      clocks.blocked.push({startTime, duration})
  }).observe({type: "longtask", buffered: true})
  performance.setResourceTimingBufferSize(1_000_000)
  const look = () => {
    if (document.activeElement?.classList.contains("ProseMirror")) clocks.usable = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/// Milliseconds from the last key until each of the two answers to it is about to be painted: the
/// underline of words that the checks must stop at, and the comparable findings, of which the last
/// ones count. Null for one that never came. Runs in the page, to be called before the last key.
export function timeAnswers(words) {
  const {promise, resolve} = Promise.withResolvers()
  const shown = {checks: null, comparisons: null}
  let last = performance.now()
  const pressed = ({timeStamp}) => (last = timeStamp)
  addEventListener("keydown", pressed, true)
  const text = document.querySelector(".ProseMirror")
  const panel = document.querySelector(".comparable .panel__results")
  const isUnderlined = () =>
    [...text.querySelectorAll(".finding")].some((element) => element.textContent.includes(words))
  const watches = []
  const watch = (element, how, act) => {
    const observer = new MutationObserver(act)
    observer.observe(element, how)
    watches.push(observer)
  }
  const note = (name) => requestAnimationFrame(() => (shown[name] = performance.now()))
  const underlined = () => {
    if (shown.checks === null && isUnderlined()) note("checks")
  }
  watch(text, {childList: true, subtree: true}, underlined)
  watch(panel, {childList: true}, () => note("comparisons"))
  const since = (time) => (time === null || time < last ? null : time - last)
  const looking = setInterval(() => {
    const now = performance.now()
    const isWhole = since(shown.checks) !== null && since(shown.comparisons) !== null
    const isQuiet = isWhole && now - Math.max(shown.checks, shown.comparisons) > 800
    if (!isQuiet && now - last < 10_000) return
    clearInterval(looking)
    removeEventListener("keydown", pressed, true)
    for (const each of watches) each.disconnect()
    resolve({checks: since(shown.checks), comparisons: since(shown.comparisons)})
  }, 50)
  window.evenhandAnswers = promise
}

/// Milliseconds from a key to the end of everything it set off, by the browser's event timing: one
/// for each key whose handling reached a frame 16 ms or more after it. The others took less.
export function slowKeys(events) {
  const found = []
  for (const {name, startTime, processingEnd} of events.toSorted(
    (a, b) => a.startTime - b.startTime,
  )) {
    if (name === "keydown") found.push({startTime, end: processingEnd})
    else if (found.length > 0) found.at(-1).end = Math.max(found.at(-1).end, processingEnd)
  }
  return found.map(({startTime, end}) => end - startTime)
}

/// The value that a share of all stays under, where only the largest of `count` are known.
export function percentile(largest, count, share) {
  const index = Math.ceil(count * share) - 1
  const known = largest.toSorted((a, b) => a - b)
  return known[index - (count - known.length)] ?? null
}
