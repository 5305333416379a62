export function programVersion(): string
