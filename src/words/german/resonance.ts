export const resonance = {}
