import type { Plugin } from 'vite'

export function security(): Plugin
