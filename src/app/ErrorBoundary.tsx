import type { ReactNode } from 'react'
import { Component } from 'react'
import { ErrorPanel } from '../ui/ErrorPanel'

interface Props {
  readonly children: ReactNode
  /** A change of it is a new try: another lab, other parameters. */
  readonly resetKey: string
}

/** Keeps the page alive when a room fails: says what happened, and tries again. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown; readonly failedKey: string }> {
  override state = { error: undefined as unknown, failedKey: '' }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch() {
    this.setState({ failedKey: this.props.resetKey })
  }

  override componentDidUpdate() {
    const { error, failedKey } = this.state
    if (error !== undefined && failedKey !== '' && failedKey !== this.props.resetKey) this.retry()
  }

  private readonly retry = () => this.setState({ error: undefined, failedKey: '' })

  override render() {
    if (this.state.error === undefined) return this.props.children
    return <ErrorPanel title="This lab ran into a fault" error={this.state.error} onRetry={this.retry} />
  }
}
