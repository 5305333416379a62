export const diffusion = {}
