import { beforeAll, describe, expect, it } from 'vitest'
import type { ElementaryFunctions } from '../../../kernels/elementary'
import { instantiateInProcess } from '../../../kernels/inProcess'
import { erf, erfc } from '../../errorFunction'
import { compile } from './compile'
import { parse } from './parse'
import { corrected, ExpressionError } from './syntax'
import { toTex } from './tex'

const at = (source: string, x: number) => {
  const { expression, definitions } = parse(source)
  return compile(expression, Object.fromEntries(definitions.map(({ name, value }) => [name, value])), Math)(x)
}
const tex = (source: string) => toTex(parse(source).expression)

function refused(source: string): ExpressionError {
  try {
    parse(source)
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
  throw new Error(`“${source}” should be refused`)
}

/** What people type, and what it says of x in plain TypeScript. */
const understood: readonly (readonly [source: string, meaning: (x: number) => number])[] = [
  ['x^2/2 + (0 <= x <= 1)*5', (x) => (x * x) / 2 + (x >= 0 && x <= 1 ? 5 : 0)],
  ['-1 < x < 1 ? 0 : 5', (x) => (x > -1 && x < 1 ? 0 : 5)],
  ['3 > x >= 1', (x) => Number(x < 3 && x >= 1)],
  ['2x', (x) => 2 * x],
  ['1e-3x', (x) => 1e-3 * x],
  ['0.5x^2', (x) => 0.5 * x * x],
  ['3x^2 + 2x - 1', (x) => 3 * x * x + 2 * x - 1],
  ['(x-1)(x+1)', (x) => (x - 1) * (x + 1)],
  ['2(x+1)', (x) => 2 * (x + 1)],
  ['x(x-1)', (x) => x * (x - 1)],
  ['x^2(x+1)', (x) => x * x * (x + 1)],
  ['k x^2; k = 3', (x) => 3 * x * x],
  ['D(1-exp(-a x))^2; D=5; a=1', (x) => 5 * (1 - Math.exp(-x)) ** 2],
  ['|x|', (x) => Math.abs(x)],
  ['|x-1||x+1|', (x) => Math.abs(x - 1) * Math.abs(x + 1)],
  ['||x|-1|', (x) => Math.abs(Math.abs(x) - 1)],
  ['|1-|x||', (x) => Math.abs(1 - Math.abs(x))],
  ['2|x|+|x-1|', (x) => 2 * Math.abs(x) + Math.abs(x - 1)],
  ['|x|<1 || |x|>2 ? 0 : 5', (x) => (Math.abs(x) < 1 || Math.abs(x) > 2 ? 0 : 5)],
  ['x²/2', (x) => (x * x) / 2],
  ['-x³ + x⁻²', (x) => -x * x * x + 1 / (x * x)],
  ['½x² + ¼', (x) => 0.5 * x * x + 0.25],
  ['x·x × 3 ÷ 2 − 1 – 1', (x) => (x * x * 3) / 2 - 2],
  ['√(x²+1) + √2', (x) => Math.sqrt(x * x + 1) + Math.SQRT2],
  ['2πx + cos(2πx)', (x) => 2 * Math.PI * x + Math.cos(2 * Math.PI * x)],
  ['x ≤ 1 ? 0 : x ≥ 2 ? 1 : x ≠ 1.5 ? 2 : 3', (x) => (x <= 1 ? 0 : x >= 2 ? 1 : x !== 1.5 ? 2 : 3)],
  ['X^2/2', (x) => (x * x) / 2],
  ['V(x) = x^2/2', (x) => (x * x) / 2],
  ['V = k*x^2; k = 2', (x) => 2 * x * x],
  ['V[x_] := x^2', (x) => x * x],
  ['=x^2', (x) => x * x],
  ['0,5*x^2 + 1,25x', (x) => 0.5 * x * x + 1.25 * x],
  ['(0,5*x)^2', (x) => (0.5 * x) ** 2],
  ['max(1,5)', () => 5],
  ['x > 0 and x < 1 or x > 3', (x) => Number((x > 0 && x < 1) || x > 3)],
  ['not x > 0', (x) => Number(!(x > 0))],
  ['(x>0) & (x<1)', (x) => Number(x > 0 && x < 1)],
  ['AND(x>0,x<1) + OR(x<0;x>1)', (x) => Number(x > 0 && x < 1) + Number(x < 0 || x > 1)],
  ['if(x<0, 1, 2)', (x) => (x < 0 ? 1 : 2)],
  ['np.where(x>0, x, -x)', (x) => Math.abs(x)],
  ['heaviside(x-1) + np.heaviside(x, 0.5) + theta(x-2)', (x) => Number(x >= 1) + Number(x >= 0) + Number(x >= 2)],
  ['theta*x; theta = 3', (x) => 3 * x],
  ['sign(x) + floor(x) + ceil(x)', (x) => Math.sign(x) + Math.floor(x) + Math.ceil(x)],
  ['mod(x, 2)', (x) => x - 2 * Math.floor(x / 2)],
  ['log10(x^2) + log2(x^2) + ln(x^2)', (x) => Math.log10(x * x) + Math.log2(x * x) + Math.log(x * x)],
  ['Math.pow(x,2) + np.exp(-x**2)', (x) => x * x + Math.exp(-x * x)],
  ['Exp[-x^2] + Abs[x] + SQRT(4)', (x) => Math.exp(-x * x) + Math.abs(x) + 2],
  ['max(x, 1, 2)', (x) => Math.max(x, 1, 2)],
  ['asinh(x) + atanh(x/9) + acosh(2 + x^2)', (x) => Math.asinh(x) + Math.atanh(x / 9) + Math.acosh(2 + x * x)],
  ['e**x + e^(-x^2)', (x) => Math.exp(x) + Math.exp(-x * x)],
  ['x.^2 .* 2 ./ 4', (x) => (x * x) / 2],
  ['x^{2} + {x + 1}', (x) => x * x + x + 1],
  ['$\\frac{1}{2} k x^{2} \\cdot \\left(1 + \\sin(x)\\right)$; k = 2', (x) => x * x * (1 + Math.sin(x))],
  ['a*x; a = 1/2', (x) => x / 2],
  ['a*x; a = 2*b; b = 3', (x) => 6 * x],
  ['a*x; a = exp(1)', (x) => Math.E * x],
  ['1/r; r = sqrt(x^2 + s); s = 1', (x) => 1 / Math.sqrt(x * x + 1)],
  ['k = 2\nk*x^2', (x) => 2 * x * x],
  ['x^2/2\r\n  + 3;\n;  ', (x) => (x * x) / 2 + 3],
  ['\u00a0x\u2009^\u30002\u200b ', (x) => x * x],
  ['２ｘ＾２', (x) => 2 * x * x],
  ['k*x^2; k=0,5 in [0;1,5]', (x) => 0.5 * x * x],
  ['x < 0 ? ∞ : x', (x) => (x < 0 ? Infinity : x)],
]

/** What can be read in two ways, or is written in a way that is not taken, and what is offered. */
const offered: readonly (readonly [source: string, ...readings: string[]])[] = [
  ['1/2x', '(1/2)*x', '1/(2*x)'],
  ['1/2(x+1)', '(1/2)*(x+1)', '1/(2*(x+1))'],
  ['3 + x/2x', '3 + (x/2)*x', '3 + x/(2*x)'],
  ['x^-2^2', 'x^(-2^2)', '(x^(-2))^2'],
  ['e^-x^2', 'e^(-x^2)', '(e^(-x))^2'],
  ['x^2x', 'x^2*x', 'x^(2*x)'],
  ['2^x(x+1)', '2^x*(x+1)', '2^(x*(x+1))'],
  ['x²^3', '(x^2)^3', 'x^(2^3)'],
  ['sin x^2', 'sin(x^2)', 'sin(x)^2'],
  ['sin 2x', 'sin(2x)', 'sin(2)*x'],
  ['cos^2(x)', 'cos(x)^2'],
  ['sin²x', 'sin(x)^2'],
  ['sin^-1(x)', 'sin(x)^(-1)', 'asin(x)'],
  ['√x²', 'sqrt(x²)', 'sqrt(x)²'],
  ['√2x', 'sqrt(2x)', 'sqrt(2)*x'],
  ['|x|x|x|', 'abs(x)x|x|', 'abs(x|x|x)'],
  ['max(x,1,5)', 'max(x,1.5)', 'max(x,1, 5)'],
  ['exp(0,5*x)', 'exp(0.5*x)'],
  ['1,125*x', '1125*x', '1.125*x'],
  ['1.000,5*x', '1000.5*x'],
  ['1,000,000*x', '1000000*x'],
  ['x 2', 'x*2', 'x^2'],
  ['(x-1)2', '(x-1)*2', '(x-1)^2'],
  ['1½*x', '(1 + ½)*x', '1*½*x'],
  ['e(x)', 'exp(x)', 'e*(x)'],
  ['log(x, 10)', '(ln(x)/ln(10))', '(ln(10)/ln(x))'],
  ['x mod 1', 'mod(x, 1)'],
  ['1 if x < 0 else 2', 'x < 0 ? 1 : 2'],
  ['(x<0)|(x>1)', '(x<0)||(x>1)'],
  ['x^2 + (x = 1)', 'x^2 + (x == 1)'],
  ['\\frac12 x^2', '(1/2) x^2'],
  ['“x^2”', 'x^2'],
  ['k*x^2; k in [0, 5]', 'k*x^2; k = 2.5 in [0, 5]'],
  ['k*x + c', 'k*x + c; k = 1 in [0, 5]; c = 1 in [0, 5]'],
  ['kx; k = 2', 'k*x; k = 2', 'kx; k = 2; kx = 1 in [0, 5]'],
  ['sinx', 'sin(x)', 'sinx; sinx = 1 in [0, 5]'],
  ['t^2/2', 'x^2/2', 't^2/2; t = 1 in [0, 5]'],
  ['V(r) = r^2', 'V(x) = x^2'],
  ['E = x^2/2', 'V(x) = x^2/2'],
]

/** More that goes wrong, in no order. */
const wrong = [
  ...[
    'x^^2',
    'x+',
    '(x',
    'sin(x',
    'sin',
    'x!',
    'x//2',
    'x % 1',
    '1..5',
    '1e999',
    'foo',
    'foo(x)',
    'cso(x)',
    '∧x',
    'x∧2',
  ],
  ...[
    'x; a = b; b = a',
    'x; a = ',
    'x; e = 2',
    'x; k = 1 in [0,5, 1,5]',
    'x; k = 1 in [0, 5] steps 2',
    'x; k = 1 in [0, 5] step 9',
  ],
  ...[
    'x; y',
    '1 2 3 x',
    'sin cos x',
    'x2y',
    '{x, 1}',
    '|x',
    'x|',
    '||',
    'a = 2; b = 3',
    "x'",
    '\\foo x',
    'x_',
    '_',
    'Pi(x',
    'x₁²',
  ],
  ...[
    '1/2x + 1/3x',
    'sin x + cos x',
    '1/2x + k',
    '∫x',
    'x^2 /. x->2',
    'atan2(x, 1)',
    'if x',
    'x in [0, 5]',
    'π²π2',
    'mod x',
    '1/2/3x',
  ],
]

describe('typing as people type', () => {
  it.each(understood)('%j means what it says', (source, meaning) => {
    for (const x of [-2.6, -0.7, 0.3, 0.9, 1.5, 3.2]) expect(at(source, x)).toBeCloseTo(meaning(x), 12)
  })

  it.each(offered)('%j is refused, and every reading is spelled out', (source, ...readings) => {
    const error = refused(source)
    const texts = error.corrections.map((correction) => corrected(source, correction))
    expect(texts).toEqual(readings)
    for (const { text } of error.corrections) expect(error.hint).toContain(text.trim())
  })

  it('offers two readings that differ', () => {
    for (const [source, first, second] of offered) {
      if (second === undefined || /in \[0, 5\]/.test(second) || source.startsWith('|') || source === 'x^-2^2') continue
      const differ = [-1.3, 0.3, 1.7].some((x) => !(Math.abs(at(first, x) - at(second, x)) < 1e-9))
      expect(differ, source).toBe(true)
    }
  })

  it('has no hint that leads astray: each one is followed until it reads', () => {
    const follow = (source: string, steps: number) => {
      try {
        parse(source)
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error
        expect(steps, source).toBeLessThan(6)
        expect(error.position).toBeGreaterThanOrEqual(0)
        expect(error.position).toBeLessThanOrEqual(source.length)
        // A hint in words shows nothing that could be typed but whole examples.
        if (error.corrections.length === 0)
          for (const [example] of (error.hint ?? '').matchAll(/k = .*/g)) parse(`k*x^2; ${example}`)
        for (const correction of error.corrections) follow(corrected(source, correction), steps + 1)
      }
    }
    for (const source of [...offered.map(([text]) => text), ...wrong]) {
      expect(refused(source), source).toBeInstanceOf(ExpressionError)
      follow(source, 0)
    }
    for (const text of ['x^2/2', 'mod(x, 2)', 'abs(x)', 'if(x < 0, 1, 2)', 'V(x) = x^2/2', '\\frac{1}{2}']) parse(text)
  })

  it('makes sliders with a step, and none of what follows from others', () => {
    expect(parse('k*x^2; k = 1 in [0, 2*pi] step 0.1').definitions).toEqual([
      { name: 'k', value: 1, minimum: 0, maximum: 2 * Math.PI, step: 0.1 },
    ])
    expect(parse('a*x; a = 2*b; b = 1/2').definitions.map(({ name, value }) => [name, value])).toEqual([['b', 0.5]])
  })

  it('stays small where definitions are written out again and again', () => {
    const doubling = Array.from({ length: 30 }, (_, k) => `a${k} = a${k + 1} + a${k + 1}`).join('; ')
    expect(refused(`a0*x; ${doubling}; a30 = 1`).problem).toContain('too long')
  })

  it('shows in its formula how it was read', () => {
    expect(tex('0 <= x <= 1')).toBe('0 \\le x \\le 1')
    expect(tex('2x^2')).toBe('2\\,{x}^{2}')
    expect(tex('½x²')).toBe('\\frac{1}{2}\\,{x}^{2}')
    expect(tex('2*½')).toBe('2\\cdot \\frac{1}{2}')
    expect(tex('exp(x)^2')).toBe('{\\left(e^{x}\\right)}^{2}')
    expect(tex('1e-3^2')).toBe('{\\left(1\\cdot 10^{-3}\\right)}^{2}')
    expect(tex('--x')).toBe('-\\left(-x\\right)')
    expect(tex('|x-1||x+1|')).toBe('\\left|x - 1\\right|\\,\\left|x + 1\\right|')
    expect(tex('log(x) + log10(x) + heaviside(x)')).toBe(
      '\\ln\\left(x\\right) + \\log_{10}\\left(x\\right) + \\Theta\\left(x\\right)',
    )
  })
})

describe('functions of our own', () => {
  let kernels: ElementaryFunctions
  beforeAll(async () => {
    kernels = (await instantiateInProcess()).kernels
  })

  // Decimal expansions to 20 digits.
  it.each([
    [0.1, 0.1124629160182848922],
    [0.5, 0.52049987781304653768],
    [1, 0.84270079294971486934],
    [2, 0.99532226501895273416],
    [2.5, 0.99959304798255504106],
    [3, 0.99997790950300141456],
  ])('erf(%d) has its digits with either exponential', (x, value) => {
    for (const math of [Math, kernels]) {
      expect(Math.abs(erf(x, math) - value)).toBeLessThan(1e-15)
      expect(erf(-x, math)).toBe(-erf(x, math))
      expect(Math.abs(erfc(x, math) - (1 - value))).toBeLessThan(1e-15)
    }
  })

  it('erfc keeps its digits where 1 - erf has none left', () => {
    expect(Math.abs(erfc(3, kernels) / 2.2090496998585441373e-5 - 1)).toBeLessThan(1e-13)
    expect(Math.abs(erfc(5, kernels) / 1.5374597944280348502e-12 - 1)).toBeLessThan(1e-13)
    expect(Math.abs(erfc(10, kernels) / 2.088487583762544757e-45 - 1)).toBeLessThan(1e-13)
    expect(erfc(30, kernels)).toBe(0)
  })

  it('logarithms of whole powers are whole', () => {
    for (const math of [Math, kernels]) {
      const value = (source: string) => compile(parse(source).expression, {}, math)(0)
      expect([value('log10(1000)'), value('log2(8)'), value('log10(0.001)')]).toEqual([3, 3, -3])
    }
  })

  it('jumps of floor, ceil, round and mod are found', async () => {
    const { switches } = await import('./compile')
    const jumps = (source: string) => switches(parse(source).expression, {}, Math)
    for (const [source, where] of [
      ['floor(x)', 2],
      ['ceil(x)', -1],
      ['mod(x, 3)', 6],
      ['round(x)', 1.5],
    ] as const) {
      const [f] = jumps(source)
      expect(f(where - 0.1) * f(where + 0.1)).toBeLessThan(0)
      expect(f(where + 0.1) * f(where + 0.3)).toBeGreaterThan(0)
    }
  })
})
