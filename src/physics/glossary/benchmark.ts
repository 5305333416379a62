import type { Term } from './term'

/** What the speed ladder speaks of. */
export const benchmark = [
  {
    name: 'rung',
    also: ['rungs'],
    text: 'One way to compute the problem. It changes one thing about the rung before, so that the ratio of their rates is what that one thing brings.',
  },
  {
    name: 'round',
    also: ['rounds', 'turns'],
    text: 'In a round every rung has one turn. Ratios are formed within rounds, so that whatever else the machine is busy with disturbs all rungs alike; what is shown is the median of the rounds.',
  },
  {
    name: 'SIMD',
    text: 'One instruction for several numbers at once: here two of 64 bits, or four of 32, side by side in one register.',
    source: 'WebAssembly Core Specification 2.0, vector instructions',
  },
  {
    name: 'scalar',
    text: 'One number at a time, without vector instructions.',
  },
  {
    name: 'speedup',
    text: 'How many times as fast several workers are as one of them. Divided by their number it is the efficiency.',
    formula: 'S_n = T_1/T_n',
  },
  {
    name: 'Amdahl’s law',
    also: ['serial share'],
    text: 'What cannot be shared among workers bounds what they bring: with a serial share s never more than 1/s, however many there are.',
    formula: 'S_n=\\frac{1}{s+(1-s)/n}',
    source: 'Amdahl 1967, AFIPS Conference Proceedings 30, 483',
  },
  {
    name: 'arithmetic',
    also: ['peak of arithmetic'],
    text: 'Additions and multiplications of float64 that one worker does in a second when nothing waits for memory: no loop can do more.',
    source: 'Williams, Waterman & Patterson 2009, Commun. ACM 52(4), 65',
  },
  {
    name: 'copy',
    text: 'Bytes that one worker copies in a second, between places too large for the caches: what reads its numbers once is bounded by that.',
    source: 'McCalpin 1995, Memory bandwidth and machine balance (STREAM)',
  },
  {
    name: 'tree',
    text: 'Groups of stars far away pull as one body, so that the cost grows with N log N instead of N². The price is a small error of each force.',
    source: 'Barnes & Hut 1986, Nature 324, 446',
  },
  {
    name: 'stratified',
    text: 'The interval is cut into equally probable strata with two samples in each: what differs between strata no longer scatters the estimate.',
    source: 'Owen 2013, Monte Carlo theory, methods and examples, chapter 8',
  },
] as const satisfies readonly Term[]
