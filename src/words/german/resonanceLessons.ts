export const resonanceLessons = {}
