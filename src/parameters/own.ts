/**
 * What a table holds under a name, or nothing. `table[name]` would also find what every object inherits (`constructor`, `toString`,
 * `__proto__`), and names come from addresses, files and command lines: a lint rule (lint/outsideNames.mjs) keeps them out of brackets.
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return (Object.getOwnPropertyDescriptor(table, name) as TypedPropertyDescriptor<T> | undefined)?.value
}
