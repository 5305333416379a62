import { convertCssVariables, DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { mantineTheme, variablesOf } from './mantineTheme'

/** Mantine's variables as a style sheet of ours: the <style> element that it would write itself, the page's policy forbids. */
export function adoptVariables(): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    convertCssVariables(variablesOf(mergeMantineTheme(DEFAULT_THEME, mantineTheme))) +
      convertCssVariables({
        variables: {},
        dark: { '--mantine-color-scheme': 'dark' },
        light: { '--mantine-color-scheme': 'light' },
      }),
  )
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  }
}
