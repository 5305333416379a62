import type { CurveGuess } from '../../experiments/lesson'
import { place, placesOf, value } from '../../ui/charts/handDrawn'
import { formatCount, formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'

/** A number with its unit, grouped where it is a large one. */
export function withUnit(value: number, unit?: string): string {
  const digits = formatNumber(value, 3)
  return `${/^\d+$/.test(digits) ? formatCount(Number(digits)) : digits}${unit ? ` ${unit}` : ''}`
}

/** How often one fits into the other, in words. @param factor at least 1 */
function times(factor: number): Text {
  if (factor < 1000) return say('a factor of {factor}', { factor: formatNumber(factor, factor < 10 ? 2 : 3) })
  return say('{count} powers of ten', { count: Math.round(Math.log10(factor)) })
}

/** Within this much they are called the same: nobody sets a slider better. */
const same = 1.05

/** How far a guess is from the answer, in words: never whether it is right. Both above zero. */
export function numberDistance(guess: number, answer: number): Text {
  const factor = Math.max(guess / answer, answer / guess)
  if (factor < same) return 'as good as the same'
  return guess > answer
    ? say('{factor} above', { factor: times(factor) })
    : say('{factor} below', { factor: times(factor) })
}

/** The answer's curve at a place, straight between its points on the axes as they are; beyond its ends as at them. */
export function answerAt({ x, y, answer }: Pick<CurveGuess, 'x' | 'y' | 'answer'>, at: number): number {
  const last = answer.x.length - 1
  if (at <= answer.x[0]) return answer.y[0]
  if (at >= answer.x[last]) return answer.y[last]
  const right = answer.x.findIndex((each) => each >= at)
  const [from, to] = [place(x)(answer.x[right - 1]), place(x)(answer.x[right])]
  const share = (place(x)(at) - from) / (to - from)
  const [low, high] = [place(y)(answer.y[right - 1]), place(y)(answer.y[right])]
  return value(y)(low + share * (high - low))
}

/** How far a drawn curve is from the answer on the average, in words. @param heights at `placesOf` */
export function curveDistance(guess: CurveGuess, heights: readonly number[]): Text {
  const { y } = guess
  const off = placesOf(guess.x).map((at, index) => place(y)(heights[index]) - place(y)(answerAt(guess, at)))
  const mean = off.reduce((sum, each) => sum + Math.abs(each), 0) / off.length
  const withSide = (distance: Text): Text =>
    off.every((each) => each > 0)
      ? say('{distance}, above all the way', { distance })
      : off.every((each) => each < 0)
        ? say('{distance}, below all the way', { distance })
        : distance
  if (y.scale === 'log') {
    const factor = Math.exp(mean)
    return factor < same
      ? 'as good as the same'
      : withSide(say('on the average {factor} away', { factor: times(factor) }))
  }
  const share = mean / (y.maximum - y.minimum)
  return share < 0.02
    ? 'as good as the same'
    : withSide(say('on the average {percent} % of the axis away', { percent: Math.round(100 * share) }))
}

/** A curve of which only some heights were set: the others follow the nearest that was. */
export function filled(heights: readonly (number | undefined)[]): readonly number[] | undefined {
  const set = heights.flatMap((height, index) => (height === undefined ? [] : [index]))
  if (set.length === 0) return undefined
  return heights.map((height, index) => {
    if (height !== undefined) return height
    const nearest = set.reduce((best, each) => (Math.abs(each - index) < Math.abs(best - index) ? each : best))
    return heights[nearest] as number
  })
}
