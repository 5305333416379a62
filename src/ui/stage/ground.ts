/** What the stage stands on: the theme's colour, and whether light is added to it or ink put on it. */
export interface Ground {
  /** sRGB channels in [0, 1]. */
  readonly colour: readonly [red: number, green: number, blue: number]
  /** On a dark ground things glow; on a light one they are dark and saturated, without glow. */
  readonly dark: boolean
}

/** A nearly black blue, where the page sets no `--sm-stage`. */
const DEFAULT_COLOUR = [4 / 255, 6 / 255, 14 / 255] as const

/** Relative luminance (WCAG 2.2) of sRGB channels in [0, 1]. */
export function relativeLuminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Reads `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` and `rgb(1 2 3)`; undefined for anything else. */
export function parseColour(text: string): Ground['colour'] | undefined {
  const trimmed = text.trim().toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(trimmed)
  if (short) return channels(short, (digit) => Number.parseInt(digit + digit, 16))
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(trimmed)
  if (long) return channels(long, (digits) => Number.parseInt(digits, 16))
  const functional = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(trimmed)
  if (functional) return channels(functional, Number)
  return undefined
}

function channels(match: RegExpExecArray, read: (text: string) => number): Ground['colour'] {
  const [, red = '0', green = '0', blue = '0'] = match
  return [Math.min(1, read(red) / 255), Math.min(1, read(green) / 255), Math.min(1, read(blue) / 255)]
}

export function groundOf(text: string): Ground {
  const colour = parseColour(text) ?? DEFAULT_COLOUR
  // 0.18 is mid grey: below it white has more contrast than black.
  return { colour, dark: relativeLuminance(colour) < 0.18 }
}

/** The ground that the page's theme asks for: the custom property `--sm-stage` as `element` inherits it. */
export function readGround(element: Element): Ground {
  return groundOf(getComputedStyle(element).getPropertyValue('--sm-stage'))
}

/** Calls back whenever the theme may have changed; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-mantine-color-scheme', 'class', 'style'],
  })
  return () => observer.disconnect()
}

/** Letters and lines over a picture on that ground, as a CSS colour. */
export const inkOf = ({ dark }: Pick<Ground, 'dark'>): string => (dark ? '#dbe6ff' : '#101624')
