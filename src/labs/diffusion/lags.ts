import { say, type Text } from '../../words/text'

/** Most lags that can be asked for by name; "all" has no limit. */
const mostLags = 2000

/** Reads `all`, `10` or `1,10,100`; only text without a `lagsProblem`. Each lag once, in rising order. */
export function parseLags(source: string): 'all' | number[] {
  if (source.trim() === 'all') return 'all'
  return [...new Set(source.split(',').map(Number))].sort((a, b) => a - b)
}

/** What is wrong with a text of lags, or nothing. */
export function lagsProblem(source: string): Text | undefined {
  if (source.trim() === 'all') return undefined
  const parts = source.split(',')
  const sound = parts.every((part) => /^\s*\d{1,9}\s*$/.test(part) && Number(part) >= 1)
  if (!sound) return 'takes all, one whole number from 1 on, or several separated by commas (1,10,100)'
  return parts.length > mostLags ? say('takes at most {most} lags, or all', { most: mostLags }) : undefined
}
