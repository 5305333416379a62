import { IconDeviceProjector, IconMoon, IconSun } from '@tabler/icons-react'
import { themes } from '../ui/theme/tokens'
import { t } from '../words/language'
import styles from './App.module.css'
import { nextTheme, themeLabels } from './actions'
import { useApp } from './store'

const icons = { dark: IconMoon, light: IconSun, projector: IconDeviceProjector }

/** One button: shows the theme and goes on to the next. */
export function ThemeSwitch() {
  const theme = useApp((state) => state.theme)
  const Icon = icons[theme]
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]
  const label = t('Theme: {now}. Change to {next} (T)', { now: themeLabels[theme], next: themeLabels[next] })
  return (
    <button type="button" className={styles.tool} onClick={nextTheme} aria-label={label} title={label}>
      <Icon size="1.25rem" stroke={1.6} aria-hidden />
    </button>
  )
}
