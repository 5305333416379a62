import type { Plugin } from 'vite'

/** Path of the compiled module. */
export const wasmFile: string
/** Path of the module that only the speed ladder needs. */
export const ladderFile: string
export const paintingFile: string
/** Compiles the kernels unless they are up to date; resolves to whether anything was compiled. */
export function buildKernels(): Promise<boolean>
/** Vite plugin that compiles the kernels at start and when a source changes. */
export function kernels(): Plugin
