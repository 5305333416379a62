import { describe, expect, it } from 'vitest'
import { customPotential } from '../customPotential'
import { PotentialError } from '../potential'
import { potentialFamilies } from '../potentials'
import { solve } from '../solver'
import { compile } from './compile'
import { parse } from './parse'
import { ExpressionError } from './syntax'
import { toTex } from './tex'

const evaluate = (source: string, x: number) => {
  const { expression, definitions } = parse(source)
  return compile(expression, Object.fromEntries(definitions.map(({ name, value }) => [name, value])), Math)(x)
}

const problem = (source: string): ExpressionError => {
  try {
    parse(source)
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
  throw new Error(`“${source.slice(0, 40)}” should not parse`)
}

const potential = (source: string, domain: readonly number[] = []) => {
  const program = parse(source)
  const values = Object.fromEntries(program.definitions.map(({ name, value }) => [name, value]))
  return customPotential(program, values, domain, Math)
}
const ground = (source: string, domain: readonly number[] = []) =>
  solve(potential(source, domain), { level: 0, mass: 1 }, Math).state

describe('the expression language', () => {
  it('computes as written on a blackboard', () => {
    expect(evaluate('-x^2', 3)).toBe(-9)
    expect(evaluate('2^3^2', 0)).toBe(512)
    expect(evaluate('2**-1', 0)).toBe(0.5)
    expect(evaluate('1 - 2 - 3', 0)).toBe(-4)
    expect(evaluate('x^2/2 + 0.1*x^4', 2)).toBeCloseTo(3.6, 14)
    expect(evaluate('x < 1 ? 0 : 5', 1)).toBe(5)
    expect(evaluate('x < 0 ? 1 : x < 2 ? 2 : 3', 1)).toBe(2)
    expect(evaluate('x > 0 && x < 2 || x == 7', 7)).toBe(1)
    expect(evaluate('!(x > 0)', 1)).toBe(0)
    expect(evaluate('max(abs(x), 2) + sqrt(4) + cos(0)', -3)).toBe(6)
    expect(evaluate('k*x; k = -2.5e1 in [-30, 0]', 2)).toBe(-50)
    expect(evaluate('a·x − b, a = 2, b = 3', 2)).toBe(1)
    expect(parse('k*x^2; k = 1 in [0, 5]').definitions).toEqual([{ name: 'k', value: 1, minimum: 0, maximum: 5 }])
  })

  it('says what is wrong, where, and what would help', () => {
    expect(problem('k*x^2').message).toBe('unknown symbol k (at character 1): add ; k = 1 in [0, 5]')
    expect(problem('x^^2')).toMatchObject({ position: 2 })
    expect(problem('(x + 1').position).toBe(6)
    expect(problem('x +').position).toBe(3)
    expect(problem('sin x').hint).toBe('write sin(x)')
    expect(problem('foo(x)').problem).toBe('unknown function foo')
    expect(problem('').problem).toBe('there is no expression')
    expect(problem('x^2; k = 1 in [5, 0]').problem).toContain('upside down')
    expect(problem('x^2; k = 9 in [0, 5]').problem).toContain('outside')
    expect(problem('x^2; x = 1').problem).toContain('meaning already')
    expect(problem('x^2; π = 1 in [0, 5]').problem).toContain('meaning already')
    expect(problem('x + 1e999').problem).toContain('too large')
    expect(problem('x = 2').problem).toContain('definitions')
    expect(problem('alert`1`')).toBeInstanceOf(ExpressionError)
    expect(problem('constructor')).toBeInstanceOf(ExpressionError)
    expect(problem('__proto__(x)')).toBeInstanceOf(ExpressionError)
    expect(problem('np.constructor(x)')).toBeInstanceOf(ExpressionError)
  })

  it('survives hostile texts', () => {
    expect(problem('('.repeat(900)).problem).toContain('too deeply')
    expect(problem('('.repeat(10_000)).problem).toContain('too long')
    expect(problem('-'.repeat(900)).problem).toContain('too deeply')
    expect(problem('x?'.repeat(400))).toBeInstanceOf(ExpressionError)
    expect(problem('<img src=x onerror=alert(1)>')).toBeInstanceOf(ExpressionError)
  })

  it('typesets', () => {
    const tex = (source: string) => toTex(parse(source).expression)
    expect(tex('x^2/2 + 0.1*x^4')).toBe('\\frac{{x}^{2}}{2} + 0.1\\,{x}^{4}')
    expect(tex('-(x+1)*omega; omega = 1')).toBe('-\\left(x + 1\\right)\\,\\omega')
    expect(tex('abs(x) - exp(-x^2)')).toBe('\\left|x\\right| - e^{-{x}^{2}}')
  })
})

describe('typed potentials', () => {
  it('give the digits of the built-in ones', () => {
    expect(ground('x^2/2').meanSquarePosition).toBeCloseTo(0.5, 12)
    expect(ground('x^2/2 + 0.1*x^4').meanSquarePosition).toBeCloseTo(0.41252536838365027, 12)
    expect(ground('(x^6 - 3*x^2)/2').meanSquarePosition).toBeCloseTo(0.47798879748612499536, 12)
    expect(ground('5*(1 - exp(-x))^2').meanSquarePosition).toBeCloseTo(0.27887271878471760746, 11)
    expect(ground('-3*sech(x)^2').meanSquarePosition).toBeCloseTo(0.32246703342411321824, 11)
    expect(ground('0', [-0.5, 0.5]).energy).toBeCloseTo(Math.PI ** 2 / 2, 11)
  })

  it('find their kinks and jumps', () => {
    expect(solve(potential('abs(x)'), { level: 0, mass: 1 }, Math).breakpoints).toEqual([0])
    expect(solve(potential('x < 0.3 ? 2 : abs(x - 7)'), { level: 0, mass: 1 }, Math).breakpoints).toEqual([0.3, 7])
    expect(ground('abs(x)').meanSquarePosition).toBeCloseTo(0.4723937073838092, 11)
    expect(ground('abs(x) < 1 ? 0 : 10').meanSquarePosition).toBeCloseTo(0.203815596231594671, 10)
    expect(ground('x > -1 && x < 1 ? 0 : 10').energy).toBeCloseTo(0.81974007376663247, 10)
    expect(ground('max(x^2/2, -1)').energy).toBeCloseTo(0.5, 12)
    // Half an oscillator: the odd states of the whole one.
    expect(ground('x^2/2', [0, 12]).energy).toBeCloseTo(1.5, 11)
    const shifted = ground('abs(x - 1.2345)')
    expect(shifted.energy).toBeCloseTo(0.8086165174655018, 11)
    expect(shifted.meanPosition).toBeCloseTo(1.2345, 11)
  })

  it.each([
    ['1/0', 'defined|finite'],
    ['0/0', 'not defined'],
    ['1/x', 'pole|finite|nothing'],
    ['1/(x-1)^2', 'pole|finite|nothing is bound'],
    ['x^2 + 1/(x-0.1234)', 'pole|finite'],
    ['tan(x)', 'settle|pole'],
    ['-x^2', 'unbounded'],
    ['x^3', 'unbounded'],
    ['x', 'unbounded'],
    ['3', 'nothing is bound'],
    ['exp(-x^2)', 'nothing is bound'],
    ['sin(x)', 'settle'],
    ['sqrt(x)', 'not defined'],
    ['log(x)', 'not defined'],
  ])('refuse %s with a sentence', (source, sentence) => {
    let message = ''
    try {
      ground(source)
    } catch (error) {
      if (!(error instanceof PotentialError)) throw error
      message = error.message
    }
    expect(message).toMatch(new RegExp(sentence))
  })

  it('shift and scale as they must', () => {
    for (const g of [0.25, 4, 50]) {
      const { energy, meanSquarePosition } = ground(`${g}*x^4`)
      expect(energy / (0.53018104524209145 * (2 * g) ** (1 / 3))).toBeCloseTo(1, 11)
      expect(meanSquarePosition / (0.36202264878867685 * (2 * g) ** (-1 / 3))).toBeCloseTo(1, 11)
    }
    const far = ground('(x-40)^2/2 - 7')
    expect(far.energy).toBeCloseTo(-6.5, 11)
    expect(far.meanPosition).toBeCloseTo(40, 10)
    expect(potentialFamilies.harmonic.create({ frequency: 1 }, 1, Math).symmetric).toBe(true)
  })
})
