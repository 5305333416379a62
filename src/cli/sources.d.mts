export function hashOfSources(): string
export function programVersion(): string
