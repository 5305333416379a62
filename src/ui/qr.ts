import { correction, generate } from 'lean-qr'

export interface QrPicture {
  /** Modules on a side, the quiet zone included. */
  readonly side: number
  /** SVG path of the dark modules, each one unit square. */
  readonly path: string
}

/** Modules that must stay light around the code (ISO/IEC 18004, 5.3.8). */
const quiet = 4

/**
 * The QR code of a text (ISO/IEC 18004), drawn here: nothing leaves the page. A fifteenth of it may be unreadable, more where there is room.
 * @returns undefined where the text is too long for any code
 */
export function qrPicture(text: string): QrPicture | undefined {
  let code: ReturnType<typeof generate>
  try {
    code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.M })
  } catch {
    return undefined
  }
  const { size } = code
  const parts: string[] = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!code.get(x, y)) continue
      let end = x + 1
      while (code.get(end, y)) end++
      parts.push(`M${x + quiet} ${y + quiet}h${end - x}v1H${x + quiet}z`)
      x = end
    }
  return { side: size + 2 * quiet, path: parts.join('') }
}
