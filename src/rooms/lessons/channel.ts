import { useEffect, useRef } from 'react'
import type { Text } from '../../words/text'

/** What the presenter's second window shows. */
export interface Told {
  readonly lesson: string
  readonly title: Text
  readonly notes: Text
  readonly next: string | undefined
  readonly step: number
  readonly steps: number
  /** When the lesson was begun, in ms since 1970. */
  readonly begun: number
}

/** From one window to the other: what is shown; a question for it; a wish to go on or back. */
export type Message =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'hello' }
  | { readonly kind: 'go'; readonly by: 1 | -1 }

/** The channel of one presenter and the windows it opened. */
export const openChannel = (id: string) => new BroadcastChannel(`second-moment presenter ${id}`)

/** Tells the second window where the lesson stands, whenever that changes or it asks, and hears its keys. */
export function useTelling(id: string, told: Told | undefined, go: (by: 1 | -1) => void): void {
  const latest = useRef({ told, go })
  const channel = useRef<BroadcastChannel>(undefined)
  useEffect(() => {
    latest.current = { told, go }
  })
  useEffect(() => {
    const opened = openChannel(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'go') latest.current.go(data.by)
      if (data.kind === 'hello' && latest.current.told) opened.postMessage({ kind: 'told', told: latest.current.told })
    }
    return () => opened.close()
  }, [id])
  const text = JSON.stringify(told)
  useEffect(() => {
    const { told: now } = latest.current
    if (text !== undefined && now) channel.current?.postMessage({ kind: 'told', told: now } satisfies Message)
  }, [text])
}
