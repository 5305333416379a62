import { shown } from '../words/language'
import { dropOf, sizeOf, symbolParts } from './symbols'

/** Words with their symbols set: E_J with its index below the line. */
export function Symbols({ text }: { readonly text: string }) {
  return symbolParts(shown(text)).map((part, index) =>
    part.place === 'line' ? (
      part.text
    ) : part.place === 'below' ? (
      <sub key={index}>{part.text}</sub>
    ) : (
      <sup key={index}>{part.text}</sup>
    ),
  )
}

/** The same inside an SVG text. @param size height of the letters, px */
export function SymbolSpans({ text, size }: { readonly text: string; readonly size: number }) {
  let drop = 0
  return symbolParts(shown(text)).map((part, index) => {
    const wanted = dropOf(part) * size
    const dy = wanted - drop
    drop = wanted
    return (
      <tspan key={index} dy={dy} fontSize={size * sizeOf(part)}>
        {part.text}
      </tspan>
    )
  })
}
