import type { Plugin } from 'vite'

/** The mode of `vite build` that makes it. */
export const single: string

export function singleFile(): Plugin[]
