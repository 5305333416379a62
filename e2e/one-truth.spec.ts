import type { Page } from '@playwright/test'
import type { Parameter, ParameterValue } from '../src/parameters/parameter'
import { formatValue } from '../src/parameters/parameter'
import { expect, test } from './page'
import { addressNow, type Frame, framesOf, referenceOf, settled, stateOf, watch, wrongPairs } from './watch'

/**
 * What stands on the page belongs to the address that the page is set to, in every frame: each parameter of each experiment is
 * changed in turn, by its control or by an address, while somebody looks. Which parameters there are is asked of the page.
 */

const star = 'duration=0.3&window=0.02&timeStep=2'
const crowd = 'masses=1e8,1e9&impacts=2.5&velocities=50&encounters=4&trappedStars=8&horizon=0.1&haloStars=256'
const smallResonance = `${star}&${crowd}&evolutionTime=0.5&run=1`

/** Runs that are over in no time. In a later run of an experiment only those parameters are changed that had no part before. */
const experiments: Readonly<Record<string, readonly string[]>> = {
  cluster: [
    'stars=20&massFunction=salpeter',
    'stars=20&massFunction=equal',
    'stars=20&model=king&virialRatio=0.5&solver=tree',
    'stars=20&solver=tree&forceAccuracy=0',
    'stars=20&integrator=hermite4',
    'stars=20&model=twoClusters',
    'stars=20&model=disk&binaryFraction=0.2',
    'stars=20&externalPotential=plummer&orbitRadius=2',
    'stars=20&externalPotential=tidal',
    'model=kepler&pairLaw=power',
    'model=kepler&pairLaw=yukawa',
    'model=kepler',
  ].map((more) => `#/cluster?steps=60&speed=100&${more}`),
  'quantum well': ['#/quantum?samples=2000&speed=100', '#/quantum?samples=2000&speed=100&potential=custom'],
  'quantum cloud': ['#/quantum?experiment=threeDimensional&particles=20&samplesPerParticle=10&speed=100'],
  'diffusion walk': [
    ...['brownian', 'randomWalk', 'langevin', 'reflectingBox', 'fractionalBrownian', 'activeBrownian'],
    'brownian&populations=1&fit=posterior',
  ].map((motion) => `#/diffusion?particles=5&frames=120&motion=${motion}`),
  ...Object.fromEntries(
    ['orbit', 'resonances', 'encounter', 'grid', 'population', 'chevron'].map((task) => [
      `resonance ${task}`,
      [`#/resonance?task=${task}&${smallResonance}`],
    ]),
  ),
  verification: ['#/verification?only=diffusion/file'],
  benchmark: ['#/benchmark?stars=20&samples=64&particles=2&encounters=2&budget=0&rounds=1&scaling=false'],
}

/** Another value that is allowed, or nothing where there is none. */
function another(parameter: Parameter, value: ParameterValue): ParameterValue | undefined {
  switch (parameter.kind) {
    case 'number': {
      const { minimum, maximum, integer } = parameter
      const near = Number(value) === 0 ? 0.1 : Number((Number(value) * 1.25).toPrecision(6))
      const up = integer ? Number(value) + 1 : near
      return up <= maximum ? up : integer ? Number(value) - 1 : Math.max(minimum, Number(value) / 1.25)
    }
    case 'choice':
      return parameter.options[(parameter.options.findIndex((o) => o.value === value) + 1) % parameter.options.length]
        .value
    case 'flag':
      return value !== true
    case 'text':
      return parameter.example ?? 'x'
    case 'list': {
      const given = value as readonly number[]
      // Not what leaves the numbers as they are: walls where the state ends would.
      if (given.length === 0) return [Math.max(parameter.minimum, -1.5), Math.min(parameter.maximum, 6)]
      return given.map((each, index) =>
        index === 0 ? Number((each * 1.25 + (each === 0 ? 0.1 : 0)).toPrecision(6)) : each,
      )
    }
  }
}

const withValue = (base: string, name: string, value: ParameterValue) => {
  const [path, query] = base.split('?')
  const given = new URLSearchParams(query)
  given.set(name, formatValue(value))
  return `${path}?${given.toString()}`
}

const openAddress = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)

/** Sets a parameter with its control. @returns false where the page has none that can be reached */
async function setByControl(page: Page, parameter: Parameter, value: ParameterValue): Promise<boolean> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })
  const panel = page.getByRole('region', { name: 'Parameters' })
  if (parameter.kind === 'flag') {
    const box = panel.getByRole('switch', { name: parameter.label, exact: true })
    if (!(await box.isVisible())) return false
    await box.setChecked(value === true, { force: true })
    return true
  }
  if (parameter.kind === 'choice') return false
  const field = panel.getByRole('textbox', { name: parameter.label, exact: true })
  if (!(await field.isVisible())) return false
  await field.fill(formatValue(value))
  await field.press('Enter')
  return true
}

/** Waits for the checksum of a run that has been made longer: it waits to be played. */
const playOn = (page: Page) =>
  page.waitForFunction(() => {
    if (/sha256:[0-9a-f]{64}/.test(document.body.textContent ?? '')) return true
    document.querySelector<HTMLElement>('[role=toolbar] [aria-label="Play"]')?.click()
    return false
  })

/** Opens a run and waits for its end: the first in a page of its own, the others over the one that is there. */
async function begin(page: Page, address: string): Promise<readonly Frame['parts'][number][]> {
  if (page.url() === 'about:blank') {
    await page.goto(`/${address}`)
    await settled(page)
    await watch(page)
  } else {
    const hash = await addressNow(page)
    await openAddress(page, address)
    await page.waitForFunction((old) => new URL(window.lab.address()).hash !== old, hash)
    await settled(page)
  }
  return (await framesOf(page)).at(-1)?.parts ?? []
}

// The smallest page that has everything beside each other: what is drawn takes most of the time.
test.use({ viewport: { width: 1024, height: 720 } })

for (const [experiment, bases] of Object.entries(experiments)) {
  test(`${experiment}: nothing of the run before stands under another address, in any frame`, async ({ page }) => {
    test.slow()
    const visited = new Set<string>()
    const references = new Map<string, string>()
    const wrong: string[] = []
    for (const base of bases) {
      let before = await begin(page, base)
      const start = stateOf(base)
      const names = Object.keys(start.parameters).filter((name) => {
        const { effect, applies } = start.parameters[name]
        return effect !== 'view' && (applies?.(start.values) ?? true) && !visited.has(name)
      })
      for (const [turn, name] of names.entries()) {
        const parameter = start.parameters[name]
        // What acts on a run under way goes other ways by a control than by an address: then both.
        const ways = parameter.effect === 'future' ? ['control', 'address'] : [turn % 2 === 0 ? 'address' : 'control']
        for (const way of ways) {
          const hash = await addressNow(page)
          const from = stateOf(hash)
          const value = another(parameter, from.values[name] ?? start.values[name])
          if (value === undefined || formatValue(value) === formatValue(from.values[name] ?? '')) continue
          visited.add(name)
          const byControl = way === 'control' && (await setByControl(page, parameter, value))
          if (!byControl) await openAddress(page, withValue(base, name, value))
          await page.waitForFunction((old) => new URL(window.lab.address()).hash !== old, hash)
          if (byControl && parameter.effect === 'future') await playOn(page)
          if (name === 'input') {
            // There is nothing to show but that the file is wanted: then back to where there is.
            await expect(page.getByText(/This address wants/)).toBeVisible()
            await openAddress(page, base)
          }
          await settled(page)
          const frames = await framesOf(page)
          const after = frames.at(-1)?.parts ?? []
          for (const { address, checksums } of frames) {
            const state = stateOf(address)
            if (checksums.length > 0 && !references.has(state.key))
              references.set(state.key, await referenceOf(page, state))
          }
          // A run that goes on passes through what it had come to before.
          wrong.push(...wrongPairs(frames, references, byControl && parameter.effect === 'future' ? [] : before, after))
          before = after
        }
      }
    }
    expect(wrong).toEqual([])
    test.info().annotations.push({ type: 'changed', description: [...visited].join(', ') })
  })
}

test('every parameter that the page describes is changed by one of these', async ({ page }) => {
  await page.goto('/#/quantum')
  const described = await page.evaluate(async () => {
    const names = window.lab.labs
    return Object.fromEntries(
      await Promise.all(names.map(async (lab) => [lab, await window.lab.parameters(lab)] as const)),
    )
  })
  const bases = [
    ...Object.values(experiments).flat(),
    '#/diffusion?input=walk.npy,again.npy&viscosity=1',
    '#/cluster?model=file&input=stars.csv',
  ].map(stateOf)
  for (const [lab, parameters] of Object.entries(described)) {
    const played = bases
      .filter((base) => base.lab.name === lab)
      .flatMap((base) => Object.keys(base.parameters).filter((n) => base.parameters[n].applies?.(base.values) ?? true))
    expect(Object.keys(parameters).filter((name) => !played.includes(name))).toEqual([])
  }
})
