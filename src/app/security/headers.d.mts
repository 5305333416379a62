export const headers: Readonly<Record<string, string>>
