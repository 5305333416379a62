export const below = {}
