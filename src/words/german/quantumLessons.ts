export const quantumLessons = {}
