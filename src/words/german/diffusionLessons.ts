export const diffusionLessons = {}
