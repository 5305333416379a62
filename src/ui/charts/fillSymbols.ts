import { shown } from '../../words/language'
import { dropOf, sizeOf, symbolParts } from '../symbols'

/** As `fillText`, with indices below and powers above the line. @param font family @param size height of the letters, px */
export function fillSymbols(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { font, size }: { readonly font: string; readonly size: number },
): void {
  const parts = symbolParts(shown(text))
  const before = { font: context.font, textAlign: context.textAlign }
  const fontOf = (part: (typeof parts)[number]) => `${size * sizeOf(part)}px ${font}`
  const widths = parts.map((part) => {
    context.font = fontOf(part)
    return context.measureText(part.text).width
  })
  const width = widths.reduce((sum, each) => sum + each, 0)
  const { textAlign } = before
  let at = textAlign === 'center' ? x - width / 2 : textAlign === 'right' || textAlign === 'end' ? x - width : x
  context.textAlign = 'left'
  parts.forEach((part, i) => {
    context.font = fontOf(part)
    context.fillText(part.text, at, y + dropOf(part) * size)
    at += widths[i]
  })
  Object.assign(context, before)
}
