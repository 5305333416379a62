import { labs } from '../labs'
import type { Theme } from '../ui/theme/tokens'
import { themes } from '../ui/theme/tokens'
import type { Action } from '../ui/useActions'
import { type Text } from '../words/text'
import { redo, undo } from './address'
import {
  addressOf,
  present,
  setTheme,
  showHelp,
  showLessons,
  showSetups,
  showShare,
  showSweep,
  showTheory,
  toggleBare,
  useApp,
} from './store'

export const themeLabels: Readonly<Record<Theme, Text>> = { dark: 'Dark', light: 'Light', projector: 'Projector' }

export function toggleFullScreen() {
  // A frame that does not allow it refuses; then the page stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  else void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Begins or ends showing the page to a hall, on the whole screen where the browser lets it. */
export function togglePresenter() {
  const presents = !useApp.getState().page.present
  if (presents !== (document.fullscreenElement !== null)) toggleFullScreen()
  present(presents)
}

export function nextTheme() {
  const { theme } = useApp.getState()
  setTheme(themes[(themes.indexOf(theme) + 1) % themes.length])
}

/** What can be done everywhere on the page. Buttons, keys and help are made from this list and the open lab's. */
export const shellActions: readonly Action[] = [
  { id: 'help', keys: ['?'], label: 'Keys and help', section: 'Page', run: () => showHelp(true) },
  { id: 'theory', keys: ['i'], label: 'The physics of this lab', section: 'Page', run: () => showTheory(true) },
  { id: 'share', keys: ['s'], label: 'Share this run', section: 'Page', run: () => showShare(true) },
  { id: 'lessons', keys: ['l'], label: 'Lessons', section: 'Page', run: () => showLessons(true) },
  { id: 'setups', keys: ['m'], label: 'My setups', section: 'Page', run: () => showSetups(true) },
  { id: 'sweep', keys: ['w'], label: 'Sweep over parameters', section: 'Page', run: () => showSweep(true) },
  { id: 'present', keys: ['p'], label: 'Presenter', section: 'Page', run: togglePresenter },
  { id: 'bare', keys: ['h'], label: 'Hide or show everything but the stage', section: 'Page', run: toggleBare },
  { id: 'fullscreen', keys: ['f'], label: 'Full screen', section: 'Page', run: toggleFullScreen },
  { id: 'undo', keys: ['Ctrl+z'], label: 'Take back the last change', section: 'Page', run: undo },
  { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: 'Make it again', section: 'Page', run: redo },
  { id: 'theme', keys: ['t'], label: 'Next theme: dark, light, projector', section: 'Page', run: nextTheme },
  ...labs.map((lab, index) => ({
    id: `lab-${lab.name}`,
    keys: [String(index + 1)],
    label: lab.title,
    section: 'Labs' as const,
    run: () => {
      location.hash = addressOf(lab)
    },
  })),
]

/** Of those, the ones that stay within the frame of somebody else's page. */
export const frameActions = shellActions.filter(({ id }) => /^(help|theory|bare|fullscreen|theme)$/.test(id))
