const [zero, nine, point, plus, minus, blank] = [48, 57, 46, 43, 45, 32]
/** Powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))
/** So many digits are a whole number that a double holds exactly; divided by an exact power of ten it is rounded once, as it should be. */
const exactDigits = 15

/**
 * The number between two places of a line, without making a text of it where it is short: the same that Number() gives.
 * @returns NaN for whatever is not a plain decimal number
 */
export function plainNumber(line: string, from: number, to: number): number {
  let start = from
  let end = to
  while (start < end && line.charCodeAt(start) === blank) start++
  while (end > start && line.charCodeAt(end - 1) === blank) end--
  const sign = line.charCodeAt(start)
  let at = sign === minus || sign === plus ? start + 1 : start
  if (at >= end) return Number.NaN
  let whole = 0
  let any = false
  let digits = 0
  let behind = -1
  for (; at < end; at++) {
    const letter = line.charCodeAt(at)
    if (letter >= zero && letter <= nine) {
      any = true
      if (whole > 0 || letter > zero) digits++
      if (digits > exactDigits) break
      whole = whole * 10 + letter - zero
      if (behind >= 0) behind++
    } else if (letter === point && behind < 0) behind = 0
    else break
  }
  if (at < end || behind >= powers.length) {
    // An exponent or many digits: what is no number at all is left to others.
    for (let i = at; i < end; i++) {
      const letter = line.charCodeAt(i)
      const small = letter | 32
      if (
        !(
          (letter >= zero && letter <= nine) ||
          letter === point ||
          letter === plus ||
          letter === minus ||
          small === 101
        )
      )
        return Number.NaN
    }
    return Number(line.slice(start, end))
  }
  if (!any) return Number.NaN
  const value = behind > 0 ? whole / powers[behind] : whole
  return sign === minus ? -value : value
}
