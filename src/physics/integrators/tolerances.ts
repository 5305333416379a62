// How exact Gauss–Radau steps (gaussRadau.ts) are to be.

/** The tolerance where none is given: Rein & Spiegel’s. It comes to energies that are right to the last digits. */
export const usualTolerance = 1e-9

/** What rounding leaves of b₆ is of this size, whatever the step. */
export const leastTolerance = 1e-12
