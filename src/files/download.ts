/** A file name that every system takes: letters, digits, dot, dash and underscore. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 120)
  return plain === '' ? 'second-moment' : plain
}

/** Hands a file to the reader's browser under the given name. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = safeFileName(fileName)
  link.click()
  // The download has its own reference once the click is through the event loop; Firefox needs a little longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** As `saveBlob`, for text. */
export const saveText = (content: string, fileName: string, type = 'text/plain'): void =>
  saveBlob(new Blob([content], { type: `${type};charset=utf-8` }), fileName)
