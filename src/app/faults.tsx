import type { ReactNode } from 'react'
import { Component } from 'react'
import { labs } from '../labs'
import { messageOf } from '../parameters/message'
import { shown, t } from '../words/language'
import { say } from '../words/text'
import { choosePreset, notify } from './store'

/** Shows a fault that nobody caught, and a way back. Work that was called off is no fault. */
function tell(error: unknown) {
  if (error instanceof Error && error.name === 'AbortError') return
  notify({
    kind: 'error',
    text: say(
      'Something went wrong: {reason}. The page goes on; if it does not look right, open the lab with its defaults.',
      { reason: messageOf(error) },
    ),
    action: { label: 'Open with the defaults', onClick: () => choosePreset(undefined) },
  })
}

/** What breaks in an event, a timer or a promise becomes a notice. */
export function watchFaults(): void {
  addEventListener('error', ({ error }: ErrorEvent) => {
    // Without an error it is the browser's own remark about a layout that took two passes.
    if (error !== null && error !== undefined) tell(error)
  })
  addEventListener('unhandledrejection', ({ reason }) => tell(reason))
}

/** Around everything: where even the shell broke, the labs can still be opened. It uses nothing that could have broken with it. */
export class LastResort extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('something unexpected happened') }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const again = () => this.setState({ error: undefined })
    return (
      <main role="alert" style={{ maxWidth: '36rem', margin: '10vh auto', padding: '1rem', font: '1rem system-ui' }}>
        <h1>Second Moment</h1>
        <p>{t('The page ran into a fault: {reason}', { reason: messageOf(error) })}</p>
        <p>
          <button type="button" onClick={again}>
            {t('Try again')}
          </button>{' '}
          <button type="button" onClick={() => location.reload()}>
            {t('Load the page again')}
          </button>
        </p>
        <p>{t('Or open a lab with its defaults:')}</p>
        <ul>
          {labs.map(({ name, title }) => (
            <li key={name}>
              <a href={`#/${name}`} onClick={again}>
                {shown(title)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    )
  }
}
