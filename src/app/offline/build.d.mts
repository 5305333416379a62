import type { Plugin } from 'vite'
import type { Place } from './serviceWorker'
export declare function packed(files: [url: string, contents: Uint8Array][]): { places: Place[]; bytes: Buffer }
export declare function serviceWorker(): Plugin
