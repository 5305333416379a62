/** How many bodies the models have that are given (fewBodies.ts): apart, because every page asks for that and few for the bodies. */
export const fewBodyCounts = { kepler: 2, figureEight: 3, pythagorean: 3, solarSystem: 9, benchmarkGame: 5 } as const

export type FewBodyModel = keyof typeof fewBodyCounts
