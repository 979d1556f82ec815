/// Files out of what was dropped or chosen, folders walked to their ends.

/// Files that an operating system leaves lying about and nobody means to import.
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/// The files of a drop. Must be called in the event itself: the browser empties its list after it.
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null)
  if (entries.length === 0) return Promise.resolve(wanted([...transfer.files]))
  return Promise.all(entries.map(filesOf)).then((found) => wanted(found.flat()))
}

/// Without litter, in the order of their names.
export function wanted(files: readonly File[]): File[] {
  return files
    .filter((file) => !LITTER.test(file.name))
    .sort((a, b) => pathOf(a).localeCompare(pathOf(b), "en-GB", {numeric: true}))
}

/// Files in portions that one request can carry.
export function portions(files: readonly File[], most = 20, mostBytes = 24_000_000): File[][] {
  const made: File[][] = []
  let bytes = 0
  for (const file of files) {
    const last = made.at(-1)
    if (last === undefined || last.length >= most || bytes + file.size > mostBytes) {
      made.push([file])
      bytes = file.size
    } else {
      last.push(file)
      bytes += file.size
    }
  }
  return made
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await fileOf(entry)]
  if (!isFolder(entry)) return []
  const found: File[] = []
  const reader = entry.createReader()
  // A folder hands out its entries by the hundred, until an empty portion says that was all.
  for (let some = await next(reader); some.length > 0; some = await next(reader))
    for (const inner of some) found.push(...(await filesOf(inner)))
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

function next(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject)
  })
}
