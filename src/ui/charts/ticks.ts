import { powerOfTen } from '../format'

export type Scale = 'linear' | 'log'
export type Domain = readonly [number, number]

const round = (value: number, step: number) =>
  Number(value.toFixed(Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(step))))))

/** The round step (1, 2, 5 × 10ⁿ) that cuts a span into at most `count` parts. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count)
  const decade = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((each) => each * decade >= rough * (1 - 1e-9)) ?? 10
  return factor * decade
}

/** Round numbers inside a linear domain, at most about `count`. */
export function linearTicks([low, high]: Domain, count: number): number[] {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return Number.isFinite(low) ? [low] : []
  const step = niceStep(span, count)
  const ticks: number[] = []
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n += 1) ticks.push(round(n * step, step))
  return ticks
}

/** Powers of ten inside a domain; with 2 and 5 between them where there are few, and round numbers where there is none. */
export function logTicks([low, high]: Domain, count: number): number[] {
  if (!(low > 0) || !(high > low)) return low > 0 ? [low] : []
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  const decades = last - first + 1
  if (decades >= 3 || decades >= count) {
    const stride = Math.max(1, Math.ceil(decades / Math.max(1, count)))
    const ticks: number[] = []
    for (let exponent = first; exponent <= last; exponent += 1) {
      if (exponent % stride === 0) ticks.push(Number(`1e${exponent}`))
    }
    return ticks
  }
  const ticks: number[] = []
  for (let exponent = first - 1; exponent <= last; exponent += 1) {
    for (const factor of [1, 2, 5]) {
      const tick = Number(`${factor}e${exponent}`)
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick)
    }
  }
  return ticks.length >= 2 ? ticks : linearTicks([low, high], count)
}

const minus = (text: string) => text.replace('-', '−')

function mantissaAndPower(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits).split('e')
  const plain = minus(mantissa)
  return plain === '1' ? powerOfTen(Number(exponent)) : `${plain}×${powerOfTen(Number(exponent))}`
}

/** Labels that fit together: all with the same decimals, or all as powers of ten. */
export function tickLabels(ticks: readonly number[], scale: Scale): string[] {
  const sizes = ticks.filter((tick) => tick !== 0).map(Math.abs)
  const largest = Math.max(...sizes, 0)
  const smallest = scale === 'log' ? Math.min(...sizes) : largest
  if (sizes.length > 0 && (largest >= 1e5 || smallest < (scale === 'log' ? 1e-2 : 1e-3))) {
    const places = (tick: number) => (tick === 0 ? 0 : significant(tick))
    const digits = scale === 'log' ? 0 : Math.max(...ticks.map(places))
    return ticks.map((tick) => (tick === 0 ? '0' : mantissaAndPower(tick, scale === 'log' ? places(tick) : digits)))
  }
  if (scale === 'log') return ticks.map((tick) => minus(String(tick)))
  const decimals = Math.max(0, ...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length))
  return ticks.map((tick) => minus(tick.toFixed(decimals)))
}

/** Digits after the first one that a rounded number needs. */
function significant(tick: number): number {
  const [mantissa] = Number(tick.toPrecision(8)).toExponential().split('e')
  return (mantissa.split('.')[1] ?? '').length
}

/** The next of a few round numbers per decade. */
function calmEnd(high: number): number {
  const decade = 10 ** Math.floor(Math.log10(high))
  const factor = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8, 10].find((each) => each * decade >= high * (1 - 1e-9)) ?? 10
  return Number((factor * decade).toPrecision(3))
}

/**
 * The domain that shows all the values: for a linear axis widened to round numbers (`nice`) or only rounded at its end, for a logarithmic one widened to
 * whole decades when it spans more than one. Nothing to show gives [0, 1], or [1, 10].
 */
export function domainOf(values: Iterable<number>, scale: Scale, nice: boolean): Domain {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value) || (scale === 'log' && value <= 0)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return scale === 'log' ? [1, 10] : [0, 1]
  if (scale === 'log') {
    if (!nice && low < high) return [low, calmEnd(high)]
    if (high / low < 10) return low === high ? [low / 3, high * 3] : [low / 1.15, high * 1.15]
    return [Number(`1e${Math.floor(Math.log10(low) + 1e-9)}`), Number(`1e${Math.ceil(Math.log10(high) - 1e-9)}`)]
  }
  // What differs by rounding only is one value: the axis must not show the noise of the last bit.
  if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-12) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1
    return [low - room, high + room]
  }
  // The end of a growing axis moves in steps, so that its labels do not swim.
  if (!nice) {
    const stride = niceStep(high - low, 25)
    return [low, round(Math.ceil(high / stride - 1e-9) * stride, stride)]
  }
  const step = niceStep(high - low, 8)
  return [round(Math.floor(low / step + 1e-9) * step, step), round(Math.ceil(high / step - 1e-9) * step, step)]
}
