import { createHash } from 'node:crypto'

/** The SHA-256 of a file, as a plan has it. */
export const sumOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
