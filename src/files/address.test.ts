import { describe, expect, it } from 'vitest'
import { beginningOf, longestSequence, readAddress, writeAddress } from './address'

describe('writeAddress', () => {
  it('puts the version first and stays readable', () => {
    const hash = writeAddress('cluster', 'article', [
      ['stars', 2000],
      ['expression', 'x^2/2 + 0.1*x^4'],
    ])
    expect(hash).toBe('#/cluster?v=1&preset=article&stars=2000&expression=x^2/2%20%2B%200.1*x^4')
  })

  it('is read back as it was', () => {
    const entries: [string, string][] = [
      ['expression', 'x < 1 ? a&b=c : "d#e" + 100%'],
      ['unicode', 'ε → ∞ 🙂'],
      ['list', '1,2,3'],
    ]
    expect(readAddress(writeAddress('lab', undefined, entries, { run: true, theme: 'projector' }))).toEqual({
      lab: 'lab',
      given: entries,
      page: { run: true, theme: 'projector' },
      problems: [],
    })
  })
})

describe('a moment and a camera', () => {
  it('are read back as they were', () => {
    for (const page of [
      { at: 0 },
      { at: 1200, view: [-70.5, 67.7, 1, 0, 0, 0] as const },
      { view: [180, 0, 1e-6, -0.25, 1000, 3.5e-5] as const, theme: 'light' as const },
      { at: 3, sum: '0123456789ab' },
      { lock: 'stars', hide: 'seed,model', charts: '1,3' },
      { step: 2, charts: '0', setups: 'mine' },
    ])
      expect(readAddress(writeAddress('cluster', undefined, [], page))).toMatchObject({ page, problems: [] })
    expect(writeAddress('cluster', undefined, [], { view: [-70.5, 67.7, 1, 0, 0, 0] })).toBe(
      '#/cluster?v=1&view=-70.5,67.7,1',
    )
  })

  it.each([
    ...['-1', '1.5', 'soon', '', '1e3', '9999999999999'].map((value) => `at=${value}`),
    ...['', '1,2', '1,2,3,4', '0,90,0', '0,181,1', '0,-1,1', '361,90,1', '0,90,1e4', '0,90,NaN', '0,90,1,0,0,1e9'].map(
      (value) => `view=${value}`,
    ),
    `view=${'1,'.repeat(10_000)}`,
    ...['', '0123456789a', '0123456789abc', '0123456789AB', 'sha256:01234'].map((value) => `sum=${value}`),
    ...['', '1,', '10', 'all', '1;2', '-1'].map((value) => `charts=${value}`),
    ...['', 'a,,b', 'a b', `a${',a'.repeat(100)}`].map((value) => `hide=${value}`),
    ...['', 'a b', '<b>', 'x'.repeat(longestSequence + 1)].map((value) => `setups=${value}`),
  ])('%s is refused by name', (pair) => {
    const { page, problems, given } = readAddress(`#/cluster?v=1&${pair}`)
    expect(page).toEqual({})
    expect(given).toEqual([])
    expect(problems.map(({ name }) => name)).toEqual([pair.slice(0, pair.indexOf('='))])
  })
})

it('carries the beginning of a checksum', () => {
  expect(beginningOf(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('0123456789ab')
})

describe('runs beside it', () => {
  const read = (query: string) => readAddress(`#/cluster?${query}`)

  it('are what they differ in, and are read back as they were', () => {
    expect(read('duel=integrator=leapfrog;timeStep=0.5|stars=20').page.duel).toEqual([
      [
        ['integrator', 'leapfrog'],
        ['timeStep', '0.5'],
      ],
      [['stars', '20']],
    ])
    for (const value of ['x^2/2; k = 1 in [0, 5]', 'a|b=c;d', '100 %25', 'naïve=ß', '\u{1f4a5}']) {
      const duel = [[['expression', value]], [['a=b;c|d%', value]]] as const
      const address = writeAddress('cluster', undefined, [], { duel })
      expect(readAddress(address)).toMatchObject({ page: { duel }, problems: [], given: [] })
    }
    expect(writeAddress('cluster', undefined, [], { duel: [[['integrator', 'leapfrog']]] })).toBe(
      '#/cluster?v=1&duel=integrator=leapfrog',
    )
    expect(writeAddress('cluster', undefined, [], { duel: [] })).toBe('#/cluster?v=1')
  })

  it.each(['', 'integrator', '=leapfrog', 'a=1|', 'a=1|b=2|c=3', 'a=1;;b=2'])(
    'that make no sense are named: %s',
    (text) => {
      const { page, problems } = read(`duel=${text}`)
      expect(page.duel).toBeUndefined()
      expect(problems.map(({ name }) => name)).toEqual(['duel'])
    },
  )
})

describe('a moment', () => {
  it.each([0, 1, 999_999_999_999])('%i is written and read back, the start among them', (at) => {
    const hash = writeAddress('lab', undefined, [], { at })
    expect(hash).toBe(`#/lab?v=1&at=${at}`)
    expect(readAddress(hash)).toMatchObject({ page: { at }, problems: [] })
  })

  it.each(['-1', '1.5', '1e3', '', 'end', '1'.repeat(13)])('that is %o is none', (text) => {
    const { page, problems } = readAddress(`#/lab?at=${text}`)
    expect(page).toEqual({})
    expect(problems).toEqual([{ name: 'at', given: text, reason: 'takes a whole number of steps, from 0 on' }])
  })
})

describe('a text with half a character in it', () => {
  it('is written as what stands for it', () => {
    expect(writeAddress('lab', undefined, [['input', 'a\ud800b']])).toBe('#/lab?v=1&input=a%EF%BF%BDb')
  })
})

describe('readAddress', () => {
  it('says when a page setting comes twice', () => {
    const { page, problems } = readAddress('#/cluster?run=1&run=0&theme=dark&theme=light&v=1&v=1')
    expect(page).toEqual({ run: true, theme: 'dark' })
    expect(problems.map(({ name, given }) => [name, given])).toEqual([
      ['run', '0'],
      ['theme', 'light'],
      ['v', '1'],
    ])
  })

  it('takes the form that the contract gives as an example', () => {
    const address = readAddress('#/cluster?stars=2000&model=plummer&seed=42')
    expect(address.lab).toBe('cluster')
    expect(address.given).toEqual([
      ['stars', '2000'],
      ['model', 'plummer'],
      ['seed', '42'],
    ])
  })

  it.each(['', '#', '#/', '#?', '#/?&&=&=', '#/%E0%A4%A', `#/cluster?${'<script>'.repeat(12_500)}`, '#/__proto__?a=%'])(
    'never throws: %#',
    (hash) => {
      expect(() => readAddress(hash)).not.toThrow()
    },
  )

  it('reports page settings that make no sense', () => {
    const { problems, page } = readAddress('#/cluster?v=9&theme=pink&run=maybe')
    expect(problems.map(({ name }) => name)).toEqual(['v', 'theme', 'run'])
    expect(page).toEqual({})
  })

  it('stops after so many names, and says so', () => {
    const { given, problems } = readAddress(`#/cluster?${'a=1&'.repeat(5000)}`)
    expect(given.length).toBe(200)
    expect(problems).toHaveLength(1)
  })
})

describe('a frame of somebody else’s page', () => {
  const read = (query: string) => readAddress(`#/cluster?v=1&${query}`)

  it('is read back as it was', () => {
    const page = { embed: true, lock: 'stars,model', origins: 'https://school.example,http://localhost:8080' }
    const address = writeAddress('cluster', undefined, [], page)
    expect(address).toBe('#/cluster?v=1&embed=1&lock=stars,model&origins=https://school.example,http://localhost:8080')
    expect(readAddress(address)).toMatchObject({ page, given: [], problems: [] })
    expect(read('lock=1').page).toEqual({ lock: '1' })
  })

  it.each(['*', 'school.example', 'https://school.example/', 'javascript:alert(1)', 'null', ',https://a.example', ''])(
    'lets nobody in where the origins cannot be read: %s',
    (origins) => {
      const { page, problems } = read(`origins=${encodeURIComponent(origins)}`)
      expect(page).toEqual({ origins: '' })
      expect(problems.map(({ name }) => name)).toEqual(['origins'])
    },
  )

  it.each(['embed=yes', 'lock=', 'lock=a,,b', `lock=${'x'.repeat(61)}`])('%s is refused by name', (pair) => {
    const { page, problems, given } = read(pair)
    expect([page, given]).toEqual([{}, []])
    expect(problems.map(({ name }) => name)).toEqual([pair.slice(0, pair.indexOf('='))])
  })
})
