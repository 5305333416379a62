import { describe, expect, it } from 'vitest'
import { readCheckpoint, settingsToGoOn, writeCheckpoint } from '../../experiments/checkpointFile'
import { drive, driveSettings } from '../../experiments/drive'
import { circularSpeed, energyIn, jacobiRadius, potentialAt, pullOf, stretchAt } from '../../physics/cluster/external'
import { accelerationsAndJerks, kineticEnergy, potentialEnergy, vectors } from '../../physics/cluster/forces'
import { type IntegratorName, integrators, takeStep } from '../../physics/integrators'
import { advanceByAarseth } from '../../physics/integrators/adaptive'
import { GaussRadau } from '../../physics/integrators/gaussRadau'
import { cluster } from '.'
import { fieldOf } from './field'
import type { ClusterValues } from './parameters'
import { presets } from './presets'
import { ClusterRun } from './run'
import { columnsOf, finish, runToEnd, valuesOf } from './testing'

const axes = ['x', 'y', 'z'] as const
type Given = Partial<ClusterValues>

/** Each of them, in natural units, on an orbit or about the middle. */
const fields = {
  pointMass: { externalPotential: 'pointMass', externalMass: 3 },
  plummer: { externalPotential: 'plummer', externalMass: 5, externalRadius: 1.5 },
  logarithmic: { externalPotential: 'logarithmic', circularSpeed: 1.3, externalRadius: 0.7 },
  tidal: { externalPotential: 'tidal', circularSpeed: 1.2, orbitRadius: 2, epicyclicRatio: 1.4 },
} as const satisfies Record<string, Given>
const names = Object.keys(fields) as (keyof typeof fields)[]

/** A star without weight beside one without weight: what moves is moved by the field. */
const light = { units: 'natural', stars: 2, massFunction: 'equal', mass: 0.001, softeningLength: 0 } as const

describe.each(names)('the field %s', (name) => {
  const field = fieldOf(valuesOf({ ...light, ...fields[name] }))
  const place = [0.8, -0.5, 0.3] as const
  const velocity = [0.2, 0.4, -0.6] as const
  const time = 0.37

  it('pulls down its potential, and its jerk is the change of its pull along the way', () => {
    const { acceleration, jerk } = pullOf(field, place, velocity, time)
    const h = 1e-5
    for (const axis of [0, 1, 2] as const) {
      const at = (d: number) => potentialAt(field, place.map((x, k) => (k === axis ? x + d : x)) as never, time)
      expect(acceleration[axis]).toBeCloseTo(-(at(h) - at(-h)) / (2 * h), 8)
      const then = (d: number) =>
        pullOf(field, place.map((x, k) => x + d * velocity[k]) as never, velocity, time + d).acceleration[axis]
      expect(jerk[axis]).toBeCloseTo((then(h) - then(-h)) / (2 * h), 8)
    }
  })

  it('stretches a cluster as its forces differ across it', () => {
    // On its way round: the pull along the line to the centre in axes that turn with it.
    const radius = name === 'tidal' ? 0 : 1.7
    const speed = circularSpeed(field, radius)
    const h = 1e-4
    const out = (x: number) => pullOf(field, [x, 0, 0], [0, 0, 0], 0).acceleration[0]
    const turn = name === 'tidal' ? field.strength : speed / radius
    const expected = (out(radius + h) - out(radius - h)) / (2 * h) + turn * turn
    expect(stretchAt(field, [radius, 0, 0], [0, speed, 0])).toBeCloseTo(expected, 6)
  })
})

/** Takes the same steps with the kernel and with its plain twin. @returns the largest difference */
async function distanceFromTwin(given: Given, steps: number): Promise<number> {
  const values = valuesOf({ ...given, steps })
  const run = await ClusterRun.create(values, { shared: true })
  try {
    const start = await run.phaseSpace()
    await finish(run, steps)
    const end = await run.phaseSpace()
    const position = columnsOf(start.position)
    const velocity = columnsOf(start.velocity)
    const { masses } = run
    const [acceleration, jerk] = [vectors(masses.length), vectors(masses.length)]
    const field = fieldOf(values)
    const { integrator, timeStep, softeningLength, accuracy } = values
    const clock = { now: 0 }
    const force = () => {
      accelerationsAndJerks(position, velocity, masses, softeningLength, 1, acceleration, jerk)
      for (let i = 0; i < masses.length; i++) {
        const [r, v] = [position, velocity].map(({ x, y, z }) => [x[i], y[i], z[i]] as const)
        const pull = pullOf(field, r, v, clock.now)
        axes.forEach((axis, k) => {
          acceleration[axis][i] += pull.acceleration[k]
          jerk[axis][i] += pull.jerk[k]
        })
      }
    }
    force()
    const motion = { position, velocity, acceleration, jerk, force, clock }
    const radau = new GaussRadau(motion)
    let wanted = timeStep
    for (let step = 0; step < steps; step++) {
      if (integrator === 'gaussRadau15') radau.advance(timeStep, accuracy > 0 ? accuracy : undefined)
      else if (accuracy > 0) wanted = advanceByAarseth(integrators[integrator], motion, timeStep, accuracy, wanted)
      else takeStep(integrators[integrator], motion, timeStep)
    }
    const compare = (got: typeof position, expected: typeof position) =>
      axes.map((axis) => got[axis].reduce((most, x, i) => Math.max(most, Math.abs(x - expected[axis][i])), 0))
    return Math.max(...compare(columnsOf(end.position), position), ...compare(columnsOf(end.velocity), velocity))
  } finally {
    run.dispose()
  }
}

const warm = {
  units: 'natural',
  model: 'plummer',
  virialRatio: 0.5,
  radius: 1,
  massFunction: 'equal',
  mass: 0.05,
  softeningLength: 0.1,
  timeStep: 0.02,
} as const satisfies Given

describe('the kernel', () => {
  it.each(Object.keys(integrators) as IntegratorName[])(
    'steps like the plain %s in every field',
    async (integrator) => {
      for (const name of names) {
        expect(await distanceFromTwin({ ...warm, ...fields[name], stars: 9, integrator }, 10)).toBeLessThan(1e-12)
      }
    },
  )

  it('chooses its steps like the plain twins', async () => {
    const given = { ...warm, ...fields.tidal, stars: 7, timeStep: 0.3 } as const
    expect(await distanceFromTwin({ ...given, integrator: 'hermite4', accuracy: 1e-5 }, 5)).toBeLessThan(1e-12)
    expect(await distanceFromTwin({ ...given, integrator: 'gaussRadau15', accuracy: 1e-9 }, 5)).toBeLessThan(1e-12)
  })
})

/** Lets a single star go on its orbit, and looks at it forty times on its way. */
async function orbit(
  given: Given,
  steps: number,
  each: (r: readonly number[], v: readonly number[], time: number) => void,
) {
  const run = await ClusterRun.create(valuesOf({ ...light, ...given, steps }), { shared: false })
  try {
    const see = async () => {
      const { position, velocity } = await run.phaseSpace()
      each(Array.from(position.subarray(0, 3)), Array.from(velocity.subarray(0, 3)), run.time)
    }
    await see()
    while (run.done < steps) {
      await run.advance(Math.min(steps - run.done, Math.ceil(steps / 40)))
      await see()
    }
  } finally {
    run.dispose()
  }
}

describe('an orbit', () => {
  /** A single star, which stands at the centre of its own mass. */
  const lone = { stars: 1, integrator: 'kahanLi6' } as const

  it.each([
    ['pointMass', 2 * Math.PI * Math.sqrt(2 ** 3 / 3)],
    ['plummer', 2 * Math.PI * Math.sqrt((2 ** 2 + 1.5 ** 2) ** 1.5 / 5)],
    ['logarithmic', (2 * Math.PI * Math.sqrt(2 ** 2 + 0.7 ** 2)) / 1.3],
  ] as const)('in the field %s that sets out at circular speed closes after its period', async (name, period) => {
    let last: readonly number[] = []
    await orbit({ ...lone, ...fields[name], orbitRadius: 2, timeStep: period / 400 }, 400, (r) => {
      expect(Math.hypot(...r)).toBeCloseTo(2, 9)
      last = r
    })
    expect(last[0]).toBeCloseTo(2, 9)
    expect(last[1]).toBeCloseTo(0, 8)
  })

  it('about a point mass is Kepler’s ellipse', async () => {
    // From its far end at 0.8 of the circular speed: v² = GM (2/r − 1/a).
    const [mass, far] = [3, 2]
    const a = 1 / (2 / far - (0.8 ** 2 * mass) / far / mass)
    const e = far / a - 1
    const period = 2 * Math.PI * Math.sqrt(a ** 3 / mass)
    let least = Number.POSITIVE_INFINITY
    await orbit(
      { ...lone, ...fields.pointMass, orbitRadius: far, orbitSpeed: 0.8, timeStep: period / 400 },
      400,
      (r, _, time) => {
        const distance = Math.hypot(...r)
        least = Math.min(least, distance)
        // r = a (1 − e cos E) and Kepler's equation, counted from the far end.
        let anomaly = Math.PI + (2 * Math.PI * time) / period
        const mean = anomaly
        for (let k = 0; k < 50; k++) anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly))
        expect(distance).toBeCloseTo(a * (1 - e * Math.cos(anomaly)), 8)
      },
    )
    expect(least).toBeCloseTo(a * (1 - e), 8)
  })

  it('in a tidal field is an epicycle', async () => {
    // A star beside the origin, at rest in axes that turn with the galaxy's centre: x = x₀ (4Ω² − κ² cos κt)/κ² … (BT eqs. 3.91 and 3.93).
    const { circularSpeed: speed, orbitRadius, epicyclicRatio } = fields.tidal
    const omega = speed / orbitRadius
    const kappa = epicyclicRatio * omega
    const values = valuesOf({
      ...light,
      ...lone,
      ...fields.tidal,
      model: 'file',
      input: 'one.csv',
      timeStep: 0.02,
      steps: 600,
    })
    const text = `m,x,y,z,vx,vy,vz\n1e-12,0.1,0,0.05,0,${0.1 * omega},0\n1e-12,-0.2,0,0,0,${-0.2 * omega},0\n`
    const run = await ClusterRun.create(
      values,
      { shared: false },
      { readFile: () => Promise.resolve(new Blob([text])) },
    )
    try {
      for (const steps of [100, 350, 600]) {
        await finish(run, steps)
        const { position } = await run.phaseSpace()
        const { time } = run
        const angle = omega * time
        const x = Math.cos(angle) * position[0] + Math.sin(angle) * position[1]
        const y = Math.cos(angle) * position[1] - Math.sin(angle) * position[0]
        // dy/dt + 2Ωx is constant, and with it d²x/dt² = −κ² x + 2Ω (2Ω x₀).
        const middle = (4 * omega * omega * 0.1) / (kappa * kappa)
        const swing = 0.1 - middle
        expect(x).toBeCloseTo(middle + swing * Math.cos(kappa * time), 8)
        const drift = 2 * omega * (0.1 - middle) * time
        expect(y).toBeCloseTo(drift - ((2 * omega * swing) / kappa) * Math.sin(kappa * time), 8)
        expect(position[2]).toBeCloseTo(0.05 * Math.cos(angle), 8)
      }
    } finally {
      run.dispose()
    }
  })
})

/** A cluster of equal stars, on an orbit or in the middle. */
const orbiting = (name: keyof typeof fields): Given => ({
  ...warm,
  stars: 40,
  ...fields[name],
  ...(name === 'tidal' ? { orbitRadius: 8 } : { orbitRadius: 4, orbitSpeed: 0.7 }),
})

describe('the energy', () => {
  it.each(names)('in the field %s is what the plain sums say', async (name) => {
    const given = { ...orbiting(name), steps: 7 }
    const { result, arrays } = await runToEnd(given)
    const values = valuesOf(given)
    const mass = arrays.mass.data as Float64Array
    const [position, velocity] = [columnsOf(arrays.position.data), columnsOf(arrays.velocity.data)]
    const field = fieldOf(values)
    let outside = 0
    for (let i = 0; i < mass.length; i++) {
      const [r, v] = [position, velocity].map(({ x, y, z }) => [x[i], y[i], z[i]] as const)
      outside += mass[i] * energyIn(field, r, v, 7 * values.timeStep)
    }
    expect(Math.abs((result.externalEnergy as number) / outside - 1)).toBeLessThan(1e-12)
    const own = kineticEnergy(velocity, mass) + potentialEnergy(position, mass, values.softeningLength, 1)
    expect(result.energy).toBeCloseTo(own + outside, 11)
  })

  it.each([
    ['symplecticEuler', 1],
    ['leapfrog', 2],
    ['yoshida4', 4],
    ['hermite4', 4],
    // Where nothing turns its energy falls with a power more.
    ['rungeKutta4', 4],
  ] as const)('is conserved to the order of %s in every field', async (integrator, power) => {
    for (const name of names) {
      const worst = async (timeStep: number, steps: number) =>
        Math.max(
          ...(await runToEnd({ ...orbiting(name), softeningLength: 1, integrator, timeStep, steps })).series
            .energyError,
        )
      const steps = { 1: 160, 2: 160, 4: 40 }[power]
      const ratio = Math.log2((await worst(8 / steps, steps)) / (await worst(4 / steps, 2 * steps)))
      expect(ratio, name).toBeGreaterThan(power - 0.4)
      expect(ratio, name).toBeLessThan(power + 1.6)
    }
  })

  it('is kept to the last digits by Gauss–Radau steps', async () => {
    for (const name of names) {
      const { series } = await runToEnd({
        ...orbiting(name),
        stars: 10,
        integrator: 'gaussRadau15',
        timeStep: 1,
        steps: 12,
      })
      expect(Math.max(...series.energyError), name).toBeLessThan(1e-13)
    }
  })
})

describe('the digits', () => {
  it.each([
    ['pointMass', 'tree', { solver: 'tree', integrator: 'yoshida4', forceAccuracy: 1e-3 }],
    ['plummer', 'direct32', { solver: 'direct32', integrator: 'rungeKutta4' }],
    ['logarithmic', 'direct', { solver: 'direct', integrator: 'leapfrog' }],
    ['tidal', 'hermite4', { solver: 'direct', integrator: 'hermite4', accuracy: 0.1 }],
    ['tidal', 'tree', { solver: 'tree', integrator: 'leapfrog', forceAccuracy: 1e-3 }],
  ] as const)(
    'in the field %s are the same for any number of workers, and after a checkpoint: %s',
    async (name, _, more) => {
      const given = { ...orbiting(name), ...more, stars: 501, reverseAt: 6, steps: 9 }
      const { checksum } = await runToEnd({ ...given, workers: 1 })
      expect((await runToEnd({ ...given, workers: 2 }, { batch: 4 })).checksum).toBe(checksum)
      expect((await runToEnd({ ...given, workers: 3 }, { shared: false, batch: 2 })).checksum).toBe(checksum)
      const pairs = (steps: number) =>
        Object.entries({ ...given, steps }).map(([key, value]) => [key, String(value)] as const)
      let file: Promise<Uint8Array<ArrayBuffer>> | undefined
      await drive(cluster, pairs(7), 'text', {
        onCheckpoint: (checkpoint, origin) => {
          file = writeCheckpoint(checkpoint, origin, { name: 'cluster' }, '1.0.0')
        },
      })
      const saved = await readCheckpoint(new Blob([(await file) ?? new Uint8Array(0)]), 'kept.npz', cluster, '1.0.0')
      const settings = settingsToGoOn(cluster, saved, [['steps', '9']], 'text')
      const { document } = await driveSettings(cluster, settings, { resume: saved.checkpoint })
      expect(document.checksum).toBe(checksum)
    },
  )

  it.each(names)('run back to where they came from in the field %s', async (name) => {
    const { result } = await runToEnd({ ...orbiting(name), reverseAt: 100, steps: 200 })
    expect(result.roundTripError).toBeLessThan(1e-10)
    const missed = await runToEnd({ ...orbiting(name), integrator: 'hermite4', reverseAt: 100, steps: 200 })
    expect(missed.result.roundTripError).toBeLessThan(1e-3)
  })
})

describe('the tree', () => {
  it('asks for its accuracy of what the stars pull, however hard something else does', async () => {
    const given = { ...warm, stars: 800, solver: 'tree', forceAccuracy: 1e-3, steps: 4 } as const
    const alone = await runToEnd(given)
    const bound = await runToEnd({ ...given, ...fields.pointMass, externalMass: 1e6, orbitRadius: 50 })
    const rms = ({ result }: typeof alone) => (result.forceError as { rms: number }).rms
    expect(rms(bound) / rms(alone)).toBeGreaterThan(0.5)
    expect(rms(bound) / rms(alone)).toBeLessThan(2)
  })
})

describe('the tidal radius', () => {
  it('is Jacobi’s: on a circle about a point mass R (m/3M)^⅓, in a flat rotation curve R (m/2M(R))^⅓', async () => {
    const one = {
      units: 'natural',
      model: 'plummer',
      radius: 0.02,
      virialRatio: 0.5,
      massFunction: 'equal',
      stars: 200,
      mass: 1e-3,
    } as const
    const found = async (given: Given) =>
      (await runToEnd({ ...one, ...given, steps: 0 })).lookedUp as Record<string, number>
    const kepler = await found({
      externalPotential: 'pointMass',
      externalMass: 1000,
      orbitRadius: 10,
      softeningLength: 1e-3,
    })
    const bound = kepler.boundFraction * 0.2
    expect(kepler.tidalRadius / (10 * Math.cbrt(bound / 3000))).toBeCloseTo(1, 2)
    const flat = await found({ externalPotential: 'tidal', circularSpeed: 10, orbitRadius: 10 })
    expect(flat.tidalRadius).toBeCloseTo(10 * Math.cbrt((flat.boundFraction * 0.2) / 2000), 12)
    const halo = await found({
      externalPotential: 'logarithmic',
      circularSpeed: 10,
      externalRadius: 1e-3,
      orbitRadius: 10,
    })
    expect(halo.tidalRadius / flat.tidalRadius).toBeCloseTo(1, 2)
    // A homogeneous galaxy has none, nor has what stands about the cluster.
    expect(
      await found({ externalPotential: 'tidal', circularSpeed: 10, orbitRadius: 10, epicyclicRatio: 2 }),
    ).not.toHaveProperty('tidalRadius')
    expect(await found({ externalPotential: 'plummer' })).not.toHaveProperty('tidalRadius')
  })

  it('takes what is beyond it: a cluster that fills it twice loses stars, one well inside it keeps them', async () => {
    const given = { ...warm, stars: 300, mass: 1 / 300, softeningLength: 0.05, timeStep: 0.05, steps: 800 } as const
    const left = async (turn: number) => {
      const { lookedUp } = await runToEnd({
        ...given,
        externalPotential: 'tidal',
        orbitRadius: 1000,
        circularSpeed: 1000 * turn,
      })
      return lookedUp as Record<string, number>
    }
    // r_J = (GM/2Ω²)^⅓ of 11 and 2.3 scale radii; a quarter of the mass is beyond 2.2.
    const weak = await left(0.02)
    const strong = await left(0.2)
    expect(weak.boundFraction).toBeGreaterThan(0.9)
    expect(strong.boundFraction).toBeLessThan(0.6)
    expect(strong.boundFraction).toBeGreaterThan(0.02)
  })

  it('of more than there is is found nowhere, and the Jacobi radius of nothing is nothing', () => {
    expect(jacobiRadius(1, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(jacobiRadius(0, 1)).toBe(0)
    expect(jacobiRadius(27e9, 1)).toBeCloseTo(3000, 10)
    expect(jacobiRadius(8e-21, 1)).toBeCloseTo(2e-7, 20)
  })
})

describe('a cluster in a cloud', () => {
  it('is in balance where its motion balances both, and is held by both', async () => {
    // Plummer's stars as test particles in a Plummer cloud of the same size: balance is K/|V| = 0.5 of the cloud's pull.
    const given = {
      ...warm,
      stars: 2000,
      mass: 1e-3,
      externalPotential: 'plummer',
      externalMass: 2000,
      externalRadius: 1,
    } as const
    const { lookedUp, result } = await runToEnd({ ...given, steps: 0 })
    // Σ m r·a by hand, and K as it was set by the stars' own gravity: a thousandth.
    expect(result.virialRatio).toBeLessThan(0.01)
    expect((lookedUp as Record<string, number>).boundFraction).toBe(1)
    const hot = await runToEnd({ ...given, virialRatio: 10, steps: 0 })
    expect((hot.result.virialRatio as number) / (result.virialRatio as number)).toBeCloseTo(20, 6)
    const halo = await runToEnd({
      ...given,
      virialRatio: 10,
      externalPotential: 'logarithmic',
      externalRadius: 1,
      steps: 0,
    })
    expect((halo.lookedUp as Record<string, number>).boundFraction).toBe(1)
    const free = await runToEnd({ ...given, virialRatio: 10, externalPotential: 'none', steps: 0 })
    expect((free.lookedUp as Record<string, number>).boundFraction).toBeLessThan(0.5)
  })

  it('tells of a star whether it is bound', async () => {
    const run = await ClusterRun.create(valuesOf({ ...orbiting('tidal'), steps: 4 }), { shared: false })
    try {
      await finish(run, 4)
      await run.outcome()
      const stars = await Promise.all(Array.from({ length: 40 }, (_, k) => run.star(k)))
      const { structure } = run.snapshot()
      const share = stars.filter(({ bound }) => bound).length / 40
      expect(share).toBeCloseTo(structure?.boundFraction ?? -1, 1)
    } finally {
      run.dispose()
    }
  })
})

describe('the sphere of a cluster in a tide', () => {
  it('is seen with what the tide has drawn out of it', async () => {
    const run = await ClusterRun.create(valuesOf({ ...presets.tidalTails.values, stars: 300, steps: 1000 }), {
      shared: false,
    })
    try {
      await finish(run, 1000)
      const { radius = 0, tails = 0 } = run.surroundings(10) ?? {}
      const { picture } = run
      const distances = Array.from({ length: 300 }, (_, k) => Math.hypot(...picture.subarray(3 * k, 3 * k + 3)))
      const gone = distances.filter((distance) => distance > 2 * radius)
      const seen = gone.filter((distance) => distance < tails)
      expect(gone.length).toBeGreaterThan(30)
      expect(seen.length / gone.length).toBeGreaterThan(0.6)
    } finally {
      run.dispose()
    }
  })

  it('is where the cluster is, as large as what is still bound, and gone with what is known of another moment', async () => {
    const given = { stars: 40, model: 'plummer', radius: 2, virialRatio: 0.5, externalPotential: 'tidal' } as const
    const run = await ClusterRun.create(valuesOf({ ...given, orbitRadius: 2000, timeStep: 1, steps: 40 }), {
      shared: false,
    })
    try {
      const place = () => run.surroundings(100)?.place?.()
      const first = run.surroundings(100)?.radius
      expect(place()).toEqual({ centre: [0, 0, 0], radius: first })
      await finish(run, 20)
      const early = await run.checkpoint()
      await finish(run, 40)
      const structure = await run.structureNow()
      expect(Math.hypot(...(structure?.densityCentre ?? []))).toBeGreaterThan(0.1)
      expect(place()).toEqual({ centre: structure?.densityCentre, radius: structure?.tidalRadius })
      expect(place()?.radius).toBeLessThan(first ?? 0)
      await run.restore(early)
      expect(run.snapshot().structure).toBeUndefined()
      expect(place()).toBeUndefined()
      expect((await run.asStars()).centre).not.toEqual(structure?.densityCentre)
    } finally {
      run.dispose()
    }
  })
})

describe('parameters of what pulls from outside', () => {
  it('are there only where they count, and say what they accept', () => {
    expect(() => valuesOf({ externalPotential: 'tidal', orbitRadius: 0 })).toThrow(
      /orbitRadius must be above 0 with a tidal field/,
    )
    expect(() => valuesOf({ externalPotential: 'plummer', externalMass: -1 })).toThrow(
      /externalMass takes a number from 0 to/,
    )
    expect(() => valuesOf({ externalPotential: 'tidal', epicyclicRatio: 3 })).toThrow(
      /epicyclicRatio takes a number from 1 to 2/,
    )
    expect(valuesOf({ externalPotential: 'tidal' }).orbitRadius).toBe(8000)
    const { applies } = cluster.parameters.orbitSpeed
    expect(applies?.(valuesOf({ externalPotential: 'plummer', orbitRadius: 0 }))).toBe(false)
    expect(applies?.(valuesOf({ externalPotential: 'plummer', orbitRadius: 3 }))).toBe(true)
  })

  it('are not in a document without any', async () => {
    const { result } = await runToEnd({ stars: 5, steps: 1 })
    expect(result).not.toHaveProperty('externalEnergy')
  })
})
