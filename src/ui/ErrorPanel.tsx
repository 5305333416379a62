import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import { LoadError, retryLoading } from './lazily'
import styles from './pieces.module.css'

export interface ErrorPanelProps {
  /** What happened, in words. */
  readonly title?: Text
  readonly message: string
  /** Says what is still there. */
  readonly reassurance?: Text
  readonly onRetry?: () => void
  readonly children?: ReactNode
}

/** What stands where something broke: what happened, what is safe, and the way on. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title = 'This part of the page stopped', message, onRetry, children } = props
  const { reassurance = 'Your parameters are in the address and nothing is lost.' } = props
  return (
    <div className={styles.errorPanel} role="alert">
      <IconAlertTriangle size="1.75rem" stroke={1.75} aria-hidden />
      <h2>{shown(title)}</h2>
      <p className={styles.errorMessage}>{shown(message)}</p>
      <p className={styles.dim}>{shown(reassurance)}</p>
      <div className={styles.errorActions}>
        {onRetry && <Button onClick={onRetry}>{t('Try again')}</Button>}
        {children}
      </div>
    </div>
  )
}

export interface ErrorBoundaryProps {
  readonly children: ReactNode
  readonly title?: Text
  /** Changing it clears the error: another lab, other parameters. */
  readonly resetKey?: unknown
  /** Further ways on, beside "Try again". */
  readonly ways?: ReactNode
  /** Shown above the error: what else there is to say. */
  readonly above?: ReactNode
  readonly onError?: (error: Error) => void
}

interface State {
  readonly error: Error | undefined
  readonly key: unknown
}

/** Keeps a fault in one part of the page inside it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined, key: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    if (props.resetKey === state.key) return null
    if (state.error) retryLoading()
    return { error: undefined, key: props.resetKey }
  }

  override componentDidCatch(error: Error) {
    this.props.onError?.(error)
  }

  override render() {
    const { error } = this.state
    const { children, title, ways, above } = this.props
    if (!error) return children
    const retry = () => {
      retryLoading()
      this.setState({ error: undefined })
    }
    const missing = error instanceof LoadError
    return (
      <>
        {above}
        <ErrorPanel title={missing ? 'This could not be loaded' : title} message={error.message} onRetry={retry}>
          {missing && (
            <Button variant="default" onClick={() => location.reload()}>
              {t('Load the page again')}
            </Button>
          )}
          {ways}
        </ErrorPanel>
      </>
    )
  }
}
