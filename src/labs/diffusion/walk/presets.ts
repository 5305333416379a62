import type { Preset } from '../../../parameters/resolve'

/** Named runs, plain data. What a preset does not name keeps its default. */
export const presets = {
  article: {
    label: 'The article’s random walk',
    meaning: 'A thousand walkers, 500 steps of scale 0.1 along each of three axes: MSD(10) = 0.3.',
    values: {
      motion: 'randomWalk',
      particles: 1000,
      frames: 500,
      dimensions: 3,
      stepScale: 0.1,
      timeStep: 1,
      seed: 42,
    },
  },
  beads: {
    label: 'Beads under a microscope',
    meaning:
      'Half-micrometre beads in water, seen at 50 frames a second with 30 nm of error: the MSD does not start at 0.',
    values: {
      motion: 'brownian',
      particles: 200,
      frames: 400,
      dimensions: 2,
      timeStep: 0.02,
      diffusionCoefficient: 0.86,
      localisationNoise: 0.03,
      lengthUnit: 'µm',
    },
  },
  oneTrack: {
    label: 'One track, honestly',
    meaning:
      'A single particle on one axis for 100 frames: D is known to a quarter at best, and half the curve is worse than two points.',
    values: { motion: 'brownian', particles: 1, frames: 100, dimensions: 1 },
  },
  ballistic: {
    label: 'From flight to diffusion',
    meaning: 'Langevin particles: MSD ~ t² while they remember their velocity, ~ t after it.',
    values: { motion: 'langevin', particles: 1000, frames: 2000, relaxationTime: 0.5, temperature: 4 },
  },
  trap: {
    label: 'Optical trap',
    meaning: 'A spring holds the particle: the MSD ends on a plateau of twice the variance of its place.',
    values: {
      motion: 'harmonicTrap',
      particles: 500,
      frames: 1000,
      dimensions: 2,
      relaxationTime: 0.2,
      lengthUnit: 'µm',
    },
  },
  corral: {
    label: 'Corralled in a membrane',
    meaning: 'Free inside a square, stopped by its walls: diffusion that looks slower the longer one looks.',
    values: { motion: 'reflectingBox', particles: 500, frames: 1000, dimensions: 2, boxLength: 1, lengthUnit: 'µm' },
  },
  crowded: {
    label: 'Crowded cytoplasm',
    meaning: 'Fractional Brownian motion with H = 0.35: every step tends to be taken back.',
    values: {
      motion: 'fractionalBrownian',
      particles: 500,
      frames: 1000,
      dimensions: 2,
      hurst: 0.35,
      lengthUnit: 'µm',
    },
  },
  swimmers: {
    label: 'Swimmers',
    meaning: 'Active particles: straight for 1/D_R, then diffusing with D + v²/2D_R, a hundredfold.',
    values: {
      motion: 'activeBrownian',
      particles: 400,
      frames: 1500,
      dimensions: 2,
      diffusionCoefficient: 0.2,
      propulsionSpeed: 8,
      rotationalDiffusion: 1.5,
      timeStep: 0.02,
      lengthUnit: 'µm',
    },
  },
} as const satisfies Record<string, Preset>
