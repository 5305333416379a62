/**
 * Bundles a worker's TypeScript entry into one plain file, unless there is one from the same sources.
 * @returns where the file is
 */
export function buildNodeWorker(source: URL): Promise<URL>
