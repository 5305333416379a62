import type { LadderSizes } from '../../experiments/ladder'
import type { LadderName } from '../ladders'

/** The best of five runs, after one for the compiler: what a program of one's own takes. */
const timing = (call: string) => `${call}
times = []
for _ in range(5):
    start = time.perf_counter()
    ${call}
    times.append(time.perf_counter() - start)
print(min(times), "s")`

const head = `import time
import numpy as np
from numba import njit, prange
`

/** The same problems for Python with Numba: a copy of one's own to hold against the bars. */
export const snippets: Readonly<Record<LadderName, (sizes: LadderSizes) => string>> = {
  pairs: ({ stars, seed }) => `${head}
@njit(parallel=True)
def accelerations(r, m, soft2, a):
    for i in prange(len(m)):
        ax = ay = az = 0.0
        for j in range(len(m)):
            dx = r[j, 0] - r[i, 0]
            dy = r[j, 1] - r[i, 1]
            dz = r[j, 2] - r[i, 2]
            d2 = dx * dx + dy * dy + dz * dz + soft2
            pull = m[j] / (d2 * np.sqrt(d2))
            ax += pull * dx
            ay += pull * dy
            az += pull * dz
        a[i, 0], a[i, 1], a[i, 2] = ax, ay, az

rng = np.random.default_rng(${seed})
r, m = rng.normal(size=(${stars}, 3)), np.full(${stars}, 1.0)
a = np.empty_like(r)
${timing('accelerations(r, m, 0.05**2, a)')}
`,
  samples: ({ samples, seed }) => `${head}
@njit
def estimate(n, width, seed):
    np.random.seed(seed)
    w1 = w2 = f1 = f2 = fw = 0.0
    for _ in range(n):
        x = width * (2.0 * np.random.random() - 1.0)
        w = np.exp(-x * x) / np.sqrt(np.pi) * 2.0 * width
        f = x * x * w
        w1 += w
        w2 += w * w
        f1 += f
        f2 += f * f
        fw += f * w
    return f1 / n, np.sqrt((f2 / n - (f1 / n) ** 2) / n), w1, w2, fw

${timing(`estimate(${samples}, 6.0, ${seed % 2 ** 32})`)}
`,
  displacements: ({ particles, seed }) => `${head}
@njit(parallel=True)
def msd(x):
    particles, axes, frames = x.shape
    out = np.zeros(frames)
    for lag in prange(1, frames):
        total = 0.0
        for p in range(particles):
            for axis in range(axes):
                for k in range(frames - lag):
                    step = x[p, axis, k + lag] - x[p, axis, k]
                    total += step * step
        out[lag] = total / (particles * (frames - lag))
    return out

rng = np.random.default_rng(${seed})
x = np.cumsum(rng.normal(size=(${particles}, 3, 500)), axis=2)
${timing('msd(x)')}
`,
  encounters: ({ encounters, seed }) => `${head}
pattern, length, bar = 35.0, 6.6956, 12.318
xi, la, chi = 0.1786178958448091, -0.2123418310626054, -0.06626458266981849

def stages(h):
    d = h * np.array([xi, chi, 1 - 2 * (chi + xi), chi, xi])
    k = h * np.array([0.5 - la, la, la, 0.5 - la, 0.0])
    return np.column_stack([d, np.cos(pattern * d), np.sin(pattern * d), k])

@njit
def drift(b, d, c, n):
    x, y, u, v = b[0] + d * b[3], b[1] + d * b[4], b[3], b[4]
    b[2] += d * b[5]
    b[0], b[1], b[3], b[4] = c * x + n * y, c * y - n * x, c * u + n * v, c * v - n * u

@njit
def step(s, p, stages, gm):
    for i in range(5):
        d, c, n, k = stages[i]
        drift(s, d, c, n)
        drift(p, d, c, n)
        r2 = s[0] ** 2 + s[1] ** 2 + s[2] ** 2
        r = np.sqrt(r2)
        reach = 0.28 + r / length
        w = bar * (1.28 / reach) ** 5
        f = -5 * w * (s[0] ** 2 - s[1] ** 2) / (length * reach * r) - 235.0**2 / (r2 + 0.25)
        dx, dy, dz = s[0] - p[0], s[1] - p[1], s[2] - p[2]
        d2 = dx * dx + dy * dy + dz * dz + 0.26244
        pull = gm / (d2 * np.sqrt(d2))
        s[3] += k * ((f + 2 * w) * s[0] - pull * dx)
        s[4] += k * ((f - 2 * w) * s[1] - pull * dy)
        s[5] += k * (f * s[2] - pull * dz)

@njit
def energy(s):
    r2 = s[0] ** 2 + s[1] ** 2 + s[2] ** 2
    w = bar * (1.28 / (0.28 + np.sqrt(r2) / length)) ** 5
    phi = 0.5 * 235.0**2 * np.log(r2 + 0.25) - w * (s[0] ** 2 - s[1] ** 2)
    return 0.5 * (s[3] ** 2 + s[4] ** 2 + s[5] ** 2) + phi - pattern * (s[0] * s[4] - s[1] * s[3])

@njit(parallel=True)
def encounters(stars, subhaloes, forward, backward, out):
    for i in prange(len(stars)):
        s, p = stars[i].copy(), subhaloes[i].copy()
        for _ in range(1000):
            step(s, p, backward, 0.0)
        for _ in range(2000):
            step(s, p, forward, 43.0091)
        out[i, 0] = energy(s) - energy(stars[i])
        for _ in range(1000):
            step(s, p, backward, 0.0)
        now = s[0] * s[4] - s[1] * s[3]
        out[i, 1] = 0.5 * (now - stars[i, 0] * stars[i, 4] + stars[i, 1] * stars[i, 3])

rng = np.random.default_rng(${seed})
stars = np.zeros((${encounters}, 6))
stars[:, 1], stars[:, 3] = 9.69, -rng.uniform(90, 145, ${encounters})
v = rng.normal(size=(${encounters}, 3))
v *= 100 / np.linalg.norm(v, axis=1, keepdims=True)
e = np.cross(v - stars[:, 3:], rng.normal(size=v.shape))
e *= 2.5 / np.linalg.norm(e, axis=1, keepdims=True)
subhaloes = np.hstack([stars[:, :3] + e, v])
h, out = 0.5 / 977.7922, np.empty((${encounters}, 2))
${timing('encounters(stars, subhaloes, stages(h), stages(-h), out)')}
`,
}
