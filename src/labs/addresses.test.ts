import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../files/address'
import { checkValue, parseValue } from '../parameters/check'
import type { Parameter, ParameterValue } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import { doorNames, inheritedNames } from '../parameters/reserved'
import type { Problem, Resolved } from '../parameters/resolve'
import { differences, resolve, shorten } from '../parameters/resolve'
import type { LabDefinition } from '../rooms/lab'
import { labs } from './all'

type Pair = readonly [name: string, value: string]

/** A generator of our own (Mulberry32), so that a failing address can be had again by its number. */
function random(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, pick: <T>(of: readonly T[]): T => of[below(of.length)] }
}
type Random = ReturnType<typeof random>

const long = 'x'.repeat(100_000)
const hostile = [
  ...['', ' ', 'NaN', '-NaN', 'Infinity', '1e999', '-1e999', '-0', '0x10', '1e-400', '--1', '1,2', ',', '1,,2', 'null'],
  ...['<img src=x onerror=alert(1)>', '"><svg/onload=1>', '%00', '\u0000', '💥', '\ud800', '../../etc', 'undefined'],
  ...inheritedNames,
]
const strangeNames = [...inheritedNames, 'starz', '', ' ', '<b>', 'lab', 'x', 'pi', 'k', 'a', 'é']
const expressions = [
  'x^2/2 + k*x^4; k = 1 in [0, 5]',
  'a*x^2 + b; a = 1; b = 2',
  'abs(x)',
  'x^2; k = 1 in [5, 0]',
  'x^2 +',
  ...[...inheritedNames, ...doorNames, 'mass', 'domain', 'potential'].map((name) => `x^2 + 0*${name}; ${name} = 1`),
]

/** Every name that a lab knows in one of its states: what other values bring with them counts, too. */
function namesOf(lab: LabDefinition): ReadonlyMap<string, Parameter> {
  const names = new Map(Object.entries(lab.parameters))
  for (const [name, parameter] of Object.entries(lab.parameters)) {
    if (parameter.kind !== 'choice') continue
    for (const { value } of parameter.options)
      for (const entry of Object.entries(resolve(lab, [[name, value]], 'text').parameters)) names.set(...entry)
  }
  return names
}

function plausible(parameter: Parameter, name: string, r: Random): string {
  switch (parameter.kind) {
    case 'number': {
      const { minimum, maximum } = parameter
      const value = r.pick([minimum, maximum, parameter.default, minimum + r.next() ** 8 * (maximum - minimum)])
      return String(parameter.integer ? Math.round(value) : value)
    }
    case 'choice':
      return r.pick(parameter.options).value
    case 'flag':
      return r.pick(['true', 'false', '1', '0'])
    case 'list': {
      const length =
        parameter.minimumLength + r.below(Math.min(8, parameter.maximumLength - parameter.minimumLength + 1))
      const scale = r.pick([1, 1e-3, 1e-6])
      return Array.from({ length }, () => {
        const value = parameter.minimum + r.next() * (parameter.maximum - parameter.minimum) * scale
        return r.pick([value, Math.round(value), 0])
      }).join(',')
    }
    case 'text':
      if (name === 'expression') return r.pick(expressions)
      if (name === 'lags') return r.pick(['all', '1,10,100', '5', '999999'])
      return r.pick(['walk.npy', '', 'µm'])
  }
}

const tables = new Map(labs.map((lab) => [lab, namesOf(lab)]))

function fuzzed(lab: LabDefinition, r: Random): Pair[] {
  const names = [...(tables.get(lab) ?? [])]
  return Array.from({ length: 1 + r.below(7) }, (): Pair => {
    const chance = r.next()
    // Rare, because each takes as long as a hundred others.
    if (chance < 0.0005) return r.pick([[long, '1'] as const, [r.pick(names)[0], long] as const])
    if (chance < 0.1) return ['preset', r.pick([...Object.keys(lab.presets), 'constructor', '__proto__', ''])]
    if (chance < 0.15) return [r.pick(['run', 'theme', 'v']), r.pick(['1', '0', 'dark', 'pink', '__proto__'])]
    if (chance < 0.22) return [r.pick(strangeNames), r.pick(['1', ...hostile])]
    const [name, parameter] = r.pick(names)
    return [name, chance < 0.4 ? r.pick(hostile) : plausible(parameter, name, r)]
  })
}

/** As an address can hold it. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')
const encode = (pairs: readonly Pair[]) =>
  pairs.map((pair) => pair.map((part) => encodeURIComponent(wellFormed(part))).join('=')).join('&')

/** What an address comes to, and what there is to be said about it. */
function open(lab: LabDefinition, hash: string): Resolved & { readonly hash: string } {
  const address = readAddress(hash)
  const resolved = resolve(lab, address.given, 'text')
  const { values, preset } = resolved
  return {
    ...resolved,
    problems: [...address.problems, ...resolved.problems],
    hash: writeAddress(lab.name, preset, differences(lab, values, preset), address.page),
  }
}

/** Names of given pairs that are neither in the values nor in a problem: what was dropped in silence. */
function droppedIn(given: readonly Pair[], { values, parameters, preset, problems }: Resolved): string[] {
  const said = new Set(problems.map((problem: Problem) => problem.name))
  const held = new Map(Object.entries(values))
  const described = new Map(Object.entries(parameters))
  return given
    .filter(([name, value]) => {
      if (said.has(shorten(name)) || name === 'v' || name === 'run' || name === 'theme') return false
      if (name === 'preset') return (preset ?? '') !== value
      const parameter = described.get(name)
      const parsed = parameter && parseValue(parameter, value)
      return !(parsed?.ok && formatValue(parsed.value) === formatValue(held.get(name) ?? ''))
    })
    .map(([name, value]) => `${name}=${shorten(value)}`)
}

const addresses = 10_000

describe(`${addresses} addresses that nobody would send`, () => {
  it('never throw, drop nothing in silence, leave a valid set, and can be written and read again', () => {
    for (let number = 0; number < addresses; number++) {
      const r = random(number)
      const lab = labs[number % labs.length]
      const pairs = fuzzed(lab, r)
      const hash = `#/${lab.name}?${encode(pairs)}`
      const about = () =>
        `address ${number}: ${shorten(hash)} ${JSON.stringify(pairs.map((pair) => pair.map(shorten)))}`
      const opened = open(lab, hash)
      const given = pairs.map(([name, value]): Pair => [wellFormed(name), wellFormed(value)])
      const dropped = droppedIn(given, opened)
      if (dropped.length > 0) throw new Error(`${about()} drops ${dropped.join(', ')} in silence`)
      const held = new Map<string, ParameterValue>(Object.entries(opened.values))
      for (const [name, parameter] of Object.entries(opened.parameters)) {
        const value = held.get(name)
        if (value !== parameter.default && !checkValue(parameter, value).ok)
          throw new Error(`${about()} leaves ${name}=${shorten(value)}`)
      }
      const again = open(lab, opened.hash)
      if (again.problems.length > 0)
        throw new Error(`${about()} writes ${opened.hash}: ${JSON.stringify(again.problems)}`)
      if (JSON.stringify(again.values) !== JSON.stringify(opened.values))
        throw new Error(`${about()} is another set when it is read again: ${opened.hash}`)
    }
    // Six seconds of computing, however long a busy machine takes for them.
  }, 600_000)

  it('are of all kinds: most are refused in part, some are right, some contradict themselves', () => {
    let right = 0
    let contradictory = 0
    for (let number = 0; number < 2000; number++) {
      const lab = labs[number % labs.length]
      const { problems } = open(lab, `#/${lab.name}?${encode(fuzzed(lab, random(number)))}`)
      if (problems.length === 0) right++
      if (problems.some(({ involves }) => involves)) contradictory++
    }
    expect(right).toBeGreaterThan(200)
    expect(contradictory).toBeGreaterThan(20)
  })
})

describe('every lab', () => {
  it.each(labs)('$name: its defaults and each preset hold', (lab) => {
    for (const preset of [undefined, ...Object.keys(lab.presets)]) {
      expect(resolve(lab, preset === undefined ? [] : [['preset', preset]], 'text').problems).toEqual([])
    }
  })

  it.each(labs)('$name: each preset holds with every single choice in the place of its own', (lab) => {
    for (const preset of ['', ...Object.keys(lab.presets)])
      for (const [name, parameter] of Object.entries(lab.parameters)) {
        if (parameter.kind !== 'choice') continue
        for (const { value } of parameter.options) {
          const { problems, values } = resolve(
            lab,
            [
              ['preset', preset],
              [name, value],
            ],
            'text',
          )
          for (const problem of problems) expect(problem.name, `${preset} with ${name}=${value}`).toBe(name)
          expect(lab.check?.(values).filter(({ involves }) => involves.includes(name)) ?? []).toEqual([])
        }
      }
  })

  it.each(labs)('$name: no parameter has a name that belongs to the doors or to every object', (lab) => {
    for (const name of namesOf(lab).keys()) {
      expect(name === 'workers' || !doorNames.has(name), name).toBe(true)
      expect(inheritedNames.has(name), name).toBe(false)
    }
  })
})

describe('contradictions', () => {
  const [cluster, quantum, , resonance] = labs
  const read = (lab: LabDefinition, query: string) => open(lab, `#/${lab.name}?${query}`)

  it('cost only the values that contradict each other, and each of them is named', () => {
    const { values, problems } = read(cluster, 'stars=50&seed=7&maximumMass=0.05')
    expect(values).toMatchObject({ stars: 50, seed: 7, minimumMass: 0.1, maximumMass: 50 })
    expect(problems.map(({ name, given }) => [name, given])).toEqual([['maximumMass', '0.05']])
    expect(problems[0].reason).toContain('minimumMass')
  })

  it('keep the one of two that can stand', () => {
    expect(read(cluster, 'minimumMass=40&maximumMass=0.05').values).toMatchObject({ minimumMass: 40, maximumMass: 50 })
    expect(read(cluster, 'minimumMass=40&maximumMass=2').values).toMatchObject({ minimumMass: 0.1, maximumMass: 2 })
  })

  it('do not arise from what plays no part', () => {
    const { values, problems } = read(resonance, 'task=orbit&window=5&timeStep=0.01')
    expect(problems).toEqual([])
    expect(values).toMatchObject({ window: 5, timeStep: 0.01 })
    const { problems: used } = read(resonance, 'task=encounter&window=5&timeStep=0.01')
    expect(used.map(({ name }) => name)).toEqual(['timeStep'])
  })

  it('leave no trace of a parameter that is not there', () => {
    const { hash, problems } = read(quantum, 'potential=morse&mass=0.01')
    expect(hash).toBe('#/quantum?v=1&potential=morse')
    expect(problems.map(({ name }) => name)).toEqual(['mass'])
  })
})

describe('a typed definition', () => {
  const quantum = labs[1]
  const names = [
    ...inheritedNames,
    ...doorNames,
    ...['mass', 'seed', 'domain', 'potential', 'experiment', 'width', 'proposalWidth', 'speed', 'expression', 'lab'],
  ].filter((name) => name !== 'step')

  it.each(names)('may be called %s, and its value survives the address', (name) => {
    const source = `x^2/2*${name}; ${name} = 4 in [0, 9]`
    const flag = name === 'lab' ? name : `expression.${name}`
    const query = `potential=custom&expression=${encodeURIComponent(source)}&${flag}=2.5`
    const { values, problems, hash } = open(quantum, `#/quantum?v=1&run=1&${query}`)
    expect(problems).toEqual([])
    expect(Object.getOwnPropertyDescriptor(values, flag)?.value).toBe(2.5)
    const again = open(quantum, hash)
    expect(again.problems).toEqual([])
    expect(again.values).toEqual(values)
    expect(again.hash).toBe(hash)
    expect(hash).toContain(`${flag}=2.5`)
  })

  it('whose name the bare flag cannot mean is not dropped in silence', () => {
    const query = 'potential=custom&expression=x^2/2*theme;theme=4&theme=3'
    expect(open(quantum, `#/quantum?v=1&${query}`).problems.map(({ name }) => name)).toEqual(['theme'])
  })

  it('keeps its meaning where a word of the language has it', () => {
    const { problems } = open(quantum, '#/quantum?potential=custom&expression=x^2*step;step=1')
    expect(problems[0].reason).toMatch(/^step needs its argument|^step has a meaning already/)
  })
})

it.each(labs)(
  'defaults of $name that depend on another value are values, and that parameter stands before',
  ({ parameters }) => {
    const names = Object.keys(parameters)
    for (const [name, parameter] of Object.entries(parameters)) {
      const { defaultBy } = parameter
      if (!defaultBy) continue
      const at = names.indexOf(defaultBy.parameter)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThan(names.indexOf(name))
      for (const [other, value] of Object.entries(defaultBy.values)) {
        expect(checkValue(parameters[defaultBy.parameter], other).ok).toBe(true)
        expect(checkValue(parameter, value)).toEqual({ ok: true, value })
      }
    }
  },
)

it.each(labs)(
  'defaults of $name are values that the parameter accepts, with nothing to be changed about them',
  (lab) => {
    for (const [name, parameter] of Object.entries(lab.parameters)) {
      const { default: usual } = parameter
      const unknowing = { ...parameter, default: undefined as never }
      expect({ name, ...checkValue(unknowing, usual) }).toEqual({ name, ok: true, value: usual })
    }
  },
)
