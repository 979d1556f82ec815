/// Milliseconds after which somebody waiting wants to be told that something is going on.
const NOTICED = 300

/// Calls `late` when a question takes long enough to notice; what it says is the caller's to undo.
export function patiently<T>(asked: Promise<T>, late: () => void): Promise<T> {
  const timer = setTimeout(late, NOTICED)
  return asked.finally(() => {
    clearTimeout(timer)
  })
}
