/** Where progress goes. */
export interface ProgressOutput {
  /** Whether progress is a bar that draws over itself, or lines. */
  readonly isTerminal: boolean
  /** Takes what goes to standard error at once. @param bar whether a bar is left standing there */
  readonly progress: (text: string, bar: boolean) => void
}

/** Says what the reader of a result should know, a line each. */
export function warn(sentences: readonly string[], { progress }: ProgressOutput) {
  for (const sentence of sentences) progress(`warning: ${sentence.replace(/\s+/g, ' ')}\n`, false)
}

/** A bar on a terminal, or a line every ten per cent where standard error goes to a file. */
export function progressBar({ isTerminal, progress }: ProgressOutput) {
  const width = 30
  let tenths = -1
  let drawn = false
  return {
    show({ fraction, text = '' }: { readonly fraction: number; readonly text?: string }) {
      const full = Math.round(fraction * width)
      if (isTerminal) {
        progress(
          `\r\u001b[2K[${'█'.repeat(full)}${' '.repeat(width - full)}] ${Math.floor(fraction * 100)} % ${text}`,
          true,
        )
        drawn = true
      } else if (Math.floor(fraction * 10) > tenths) {
        tenths = Math.floor(fraction * 10)
        progress(`${Math.floor(fraction * 100)} % ${text}\n`, false)
      }
    },
    /** Takes the bar off the screen. */
    end() {
      if (drawn) progress('\r\u001b[2K', false)
      drawn = false
    },
  }
}
