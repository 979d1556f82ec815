import {el} from "../page/elements"
import {droppedFiles} from "./files"

/// Takes files dropped anywhere on the page, while the page is shown.
export function takeDrops(dropped: (files: File[]) => void): () => void {
  const veil = el("div", {class: "drop-veil", "aria-hidden": "true"}, "Drop to add to the reports")
  let depth = 0
  const show = (isShown: boolean): void => {
    if (isShown) document.body.append(veil)
    else veil.remove()
  }
  const entered = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    depth++
    show(true)
  }
  const over = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault()
  }
  const gone = (): void => {
    depth = Math.max(0, depth - 1)
    if (depth === 0) show(false)
  }
  const drop = (event: DragEvent): void => {
    depth = 0
    show(false)
    if (!hasFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    void droppedFiles(event.dataTransfer).then(dropped)
  }
  window.addEventListener("dragenter", entered)
  window.addEventListener("dragover", over)
  window.addEventListener("dragleave", gone)
  window.addEventListener("drop", drop)
  return () => {
    show(false)
    window.removeEventListener("dragenter", entered)
    window.removeEventListener("dragover", over)
    window.removeEventListener("dragleave", gone)
    window.removeEventListener("drop", drop)
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false
}
