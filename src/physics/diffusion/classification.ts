import { say, type Text } from '../../words/text'
import type { Exponent } from './exponent'

export type Behaviour =
  | 'ballistic'
  | 'superdiffusive'
  | 'diffusive'
  | 'subdiffusive'
  | 'confined'
  | 'uncertain'
  | 'still'

/** The exponent at the short and at the long end of a curve, and what they mean. */
export interface Classification {
  readonly short: Behaviour
  readonly long: Behaviour
  readonly exponents: { readonly short: Exponent; readonly long: Exponent }
  /** In words, as it stands in documents. */
  readonly verdict: Text
}

/** An exponent within this of a limiting case counts as that case, however small its error: models have transitions, not corners. */
const tolerance = 0.1
/** Standard errors by which an exponent must differ to count as different. */
const sigmas = 3

export function behaviourOf({ exponent, exponentError }: Exponent): Behaviour {
  if (!Number.isFinite(exponent)) return 'still'
  const near = (value: number) => Math.abs(exponent - value) <= Math.max(tolerance, sigmas * exponentError)
  if (sigmas * exponentError > 0.5 && Math.abs(exponent - 1) <= sigmas * exponentError) return 'uncertain'
  if (near(1)) return 'diffusive'
  if (near(2) || exponent > 2) return 'ballistic'
  if (near(0) || exponent < 0.25) return 'confined'
  return exponent > 1 ? 'superdiffusive' : 'subdiffusive'
}

const phrases = {
  ballistic: 'flies straight (ballistic)',
  superdiffusive: 'spreads faster than diffusion',
  diffusive: 'diffuses',
  subdiffusive: 'spreads more slowly than diffusion',
  confined: 'is confined',
  uncertain: 'is not known well enough to be named',
  still: 'does not move',
} as const satisfies Readonly<Record<Behaviour, Text>>

/** Names what a curve does at its short and at its long end. */
export function classify(short: Exponent, long: Exponent): Classification {
  const first = behaviourOf(short)
  const last = behaviourOf(long)
  const written = ({ exponent, exponentError }: Exponent) => {
    const digits = exponentError >= 0.01 ? 2 : exponentError >= 0.001 ? 3 : 4
    return `${exponent.toFixed(digits)} ± ${exponentError.toFixed(digits)}`
  }
  const named = { short: first, long: last, exponents: { short, long } }
  return { ...named, verdict: classificationInWords(named, written) }
}

/** What a curve does, in a sentence. @param written an exponent with its error */
export function classificationInWords(
  { short, long, exponents }: Omit<Classification, 'verdict'>,
  written: (exponent: Exponent) => string,
): Text {
  if (short === 'still' || long === 'still') return 'Nothing moves.'
  const atLast = written(exponents.long)
  return short === long
    ? say('The motion {phrase} at all times (α = {atLast}).', { phrase: phrases[short], atLast })
    : say('The motion {first} at short times (α = {atFirst}) and {last} at long ones (α = {atLast}).', {
        first: phrases[short],
        atFirst: written(exponents.short),
        last: phrases[long],
        atLast,
      })
}
