import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program may be found. */
export interface Wanted {
  /** What a person calls it. */
  readonly title: string
  /** The environment variable that names it; what that says is taken, or is an error. */
  readonly variable: string
  /** Names under which it goes on the PATH, the best first. */
  readonly names: readonly string[]
  /** Where else it may lie. */
  readonly places: readonly string[]
  /** Debian's package, installed where it is not found and this is allowed. */
  readonly debian: string
}

export const onPath = (names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file))

/** Installs packages of Debian's. @returns whether that could be tried at all */
export function installDebian(...names: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  // Where there is no network that is to be known soon. Another run may be installing something.
  const limits = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120']
  const apt = (...args: string[]) =>
    execFileSync('apt-get', [...limits, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...names)
  return true
}

/**
 * Finds a program, or installs Debian's as root. Order: the variable, the PATH, the usual places, apt-get.
 * @throws Error where there is none: a run without it must not look like a pass
 */
export function findProgram({ title, variable, names, places, debian }: Wanted): string {
  const wanted = process.env[variable]
  if (wanted) {
    accessSync(wanted, constants.X_OK)
    return wanted
  }
  const found = onPath(names) ?? places.find((file) => existsSync(file))
  if (found) return found
  const installed = installDebian(debian) ? onPath(names) : undefined
  if (!installed) throw new Error(`No ${title} found. Install one, or name it in ${variable}.`)
  return installed
}
