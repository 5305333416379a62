const timeUnit = 0.9777922216807891
const squaredSpeed = 235 * 235
const squaredCore = 0.25
const patternSpeed = 35
const barRadius = Math.sqrt((235 / 35) ** 2 - squaredCore)
const barCoefficient = 552.25 / (barRadius * barRadius)
const xi = 0.1786178958448091
const lambda = -0.2123418310626054
const chi = -0.06626458266981849

function stagesOf(h: number) {
  const drifts = Float64Array.of(xi * h, chi * h, (1 - 2 * (chi + xi)) * h, chi * h, xi * h)
  const outer = ((1 - 2 * lambda) * h) / 2
  return {
    drifts,
    kicks: Float64Array.of(outer, lambda * h, lambda * h, outer, 0),
    cosines: drifts.map((t) => Math.cos(patternSpeed * t)),
    sines: drifts.map((t) => Math.sin(patternSpeed * t)),
  }
}

/** The loop as one writes it first: scalars, one star, one subhalo, the bar's force spelled out. */
function follow(star: Float64Array, subhalo: Float64Array, steps: number, h: number, gm: number, soft: number) {
  const { drifts, kicks, cosines, sines } = stagesOf(h)
  let [x, y, z, px, py, pz] = star
  let [sx, sy, sz, vx, vy] = subhalo
  const vz = subhalo[5]
  for (let step = 0; step < steps; step++) {
    for (let stage = 0; stage < 5; stage++) {
      const t = drifts[stage]
      const c = cosines[stage]
      const n = sines[stage]
      const k = kicks[stage]
      const X = x + t * px
      const Y = y + t * py
      z += t * pz
      x = c * X + n * Y
      y = c * Y - n * X
      const turned = c * px + n * py
      py = c * py - n * px
      px = turned
      const SX = sx + t * vx
      const SY = sy + t * vy
      sz += t * vz
      sx = c * SX + n * SY
      sy = c * SY - n * SX
      const turnedSubhalo = c * vx + n * vy
      vy = c * vy - n * vx
      vx = turnedSubhalo
      if (k === 0) continue
      const r2 = x * x + y * y + z * z
      const r = Math.sqrt(r2)
      const f = squaredSpeed / (r2 + squaredCore)
      const d = 0.28 + r / barRadius
      const q = 1.28 / d
      const q2 = q * q
      const w = q2 * q2 * q
      const s = x * x - y * y
      const g = (-5 * w * s) / (d * barRadius * r)
      px += k * (-f * x + barCoefficient * (2 * x * w + g * x))
      py += k * (-f * y + barCoefficient * (-2 * y * w + g * y))
      pz += k * (-f * z + barCoefficient * g * z)
      if (gm > 0) {
        const dx = x - sx
        const dy = y - sy
        const dz = z - sz
        const squared = dx * dx + dy * dy + dz * dz + soft
        const pull = (k * gm) / (squared * Math.sqrt(squared))
        px -= pull * dx
        py -= pull * dy
        pz -= pull * dz
      }
    }
  }
  star.set([x, y, z, px, py, pz])
  subhalo.set([sx, sy, sz, vx, vy, vz])
}

/**
 * One encounter of 4000 steps: back through half the window, forwards through all of it, back to the start. Its result only keeps the
 * compiler from leaving it out.
 */
export function plainEncounter(speed: number): number {
  const h = 0.5e-3 / timeUnit
  const star = Float64Array.of(0, 9.69, 0, -speed, 0, 0)
  const subhalo = Float64Array.of(0, 12.19, 0, 60, 0, 80)
  const mass = 1e7
  follow(star, subhalo, 1000, -h, 0, 0)
  follow(star, subhalo, 2000, h, 4.30091e-6 * mass, 1.62 * 1.62 * (mass / 1e8))
  follow(star, subhalo, 1000, -h, 0, 0)
  return star[0]
}
