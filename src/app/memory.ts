import type { Theme } from '../ui/theme/tokens'
import { themes } from '../ui/theme/tokens'
import { type Language, languages } from '../words/language'

const key = 'second-moment-theme'

/**
 * The theme chosen last time. Storage may be refused (a frame, a private window): then there is none. Where the system chooses the colours,
 * what is drawn goes with its ground.
 */
export function recallTheme(): Theme | undefined {
  try {
    if (matchMedia('(forced-colors: active)').matches)
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    const stored = localStorage.getItem(key)
    return themes.find((theme) => theme === stored)
  } catch {
    return undefined
  }
}

export function rememberTheme(theme: Theme) {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Then it lasts as long as the page.
  }
}

const languageKey = 'second-moment-language'

/** The language chosen last time, or the first of the browser's that there is here. */
export function recallLanguage(): Language {
  const known = (name: string | null) => languages.find((language) => name?.toLowerCase().startsWith(language))
  try {
    const chosen = known(localStorage.getItem(languageKey))
    if (chosen) return chosen
  } catch {
    // Then none was.
  }
  return navigator.languages.map(known).find((language) => language !== undefined) ?? 'en'
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // Then the address says it.
  }
}
