import type { Claim, Scattered } from '../../experiments/claim'
import type { Text } from '../../words/text'

/** A claim and what came of it. Plain data. */
export interface Row {
  readonly id: string
  readonly lab: string
  readonly claim: string
  readonly source: string
  readonly link?: string
  readonly expected: number
  /** Absent where nothing was computed. */
  readonly computed: number | null
  /** How far the computed value may be from the expected one. */
  readonly tolerance: number
  /** |computed − expected| in tolerances: up to 1 the claim holds. */
  readonly deviation: number | null
  /** |computed − expected| in standard errors, of what is random. */
  readonly standardErrors?: number
  readonly passed: boolean
  /** Why nothing was computed. */
  readonly error?: string
}

/** How a claim reads without its value. */
export const describe = (lab: string, { id, claim, source, expected }: Claim) => ({
  id: `${lab}/${id}`,
  lab,
  claim,
  source: source.text,
  ...(source.link === undefined ? {} : { link: source.link }),
  expected,
})

/** A value against its claim. A value that is no number, or an error that is none, is as wrong as can be. */
export function judge(lab: string, claim: Claim, found: number | Scattered): Row {
  const { value, standardError } = typeof found === 'number' ? { value: found, standardError: undefined } : found
  const tolerance =
    typeof claim.tolerance === 'number'
      ? claim.tolerance
      : claim.tolerance.standardErrors * (standardError ?? Number.NaN)
  const off = Math.abs(value - claim.expected)
  if (!Number.isFinite(value)) return failed(lab, claim, 'what came out is not a number')
  if (!(tolerance >= 0 && tolerance < Number.POSITIVE_INFINITY))
    return failed(lab, claim, 'its error bar is not a number')
  const passed = off <= tolerance
  return {
    ...describe(lab, claim),
    computed: value,
    tolerance,
    deviation: off === 0 ? 0 : tolerance > 0 ? off / tolerance : null,
    ...(standardError !== undefined && standardError > 0 ? { standardErrors: off / standardError } : {}),
    passed,
  }
}

/** A claim of which nothing came. */
export const failed = (lab: string, claim: Claim, error: Text): Row => ({
  ...describe(lab, claim),
  computed: null,
  tolerance: typeof claim.tolerance === 'number' ? claim.tolerance : 0,
  deviation: null,
  passed: false,
  error,
})
