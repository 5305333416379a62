import type { WriteStream } from 'node:tty'

/** A bar on a terminal, or a line every ten per cent where standard error goes to a file. */
export function progressBar(stream: Pick<WriteStream, 'isTTY' | 'write'>) {
  const width = 30
  let tenths = -1
  let drawn = false
  return {
    show({ fraction, text = '' }: { readonly fraction: number; readonly text?: string }) {
      const full = Math.round(fraction * width)
      if (stream.isTTY) {
        stream.write(
          `\r\u001b[2K[${'█'.repeat(full)}${' '.repeat(width - full)}] ${Math.floor(fraction * 100)} % ${text}`,
        )
        drawn = true
      } else if (Math.floor(fraction * 10) > tenths) {
        tenths = Math.floor(fraction * 10)
        stream.write(`${Math.floor(fraction * 100)} % ${text}\n`)
      }
    },
    /** Takes the bar off the screen. */
    end() {
      if (drawn) stream.write('\r\u001b[2K')
      drawn = false
    },
  }
}
