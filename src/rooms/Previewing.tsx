import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { PreviewContext, PreviewHub } from '../ui/drag/preview'
import type { RoomProps } from './lab'
import { PreviewNote } from './PreviewNote'
import { type Preview, type Previewed, previewOf } from './preview'

const Shown = createContext<Preview | undefined>(undefined)

/**
 * All parameters as they would be if what is in hand were let go of, in the frame in which it moves; undefined while nothing is, or
 * where it cannot be had. The same object as long as nothing moved. What is drawn of it is dashed, says that it is a preview, and
 * stands for no run.
 */
export const usePreview = <V,>(): Previewed<V> | undefined => {
  const shown = useContext(Shown)
  // Checked against the schema when they were resolved.
  return shown?.values && (shown as unknown as Previewed<V>)
}

interface PreviewingProps {
  readonly room: Pick<RoomProps, 'lab' | 'values' | 'parameters'>
  /** What the room shows is what it is set to, or never will be. */
  readonly settled: boolean
  readonly children: ReactNode
}

/** Lets what stands below it take parameters in hand and see what would come of it. */
export function Previewing({ room, settled, children }: PreviewingProps) {
  const { lab, values } = room
  const [hub] = useState(() => new PreviewHub())
  const inHand = useSyncExternalStore(hub.subscribe, hub.snapshot)
  const shown = useMemo(() => inHand && previewOf(lab, values, inHand), [lab, values, inHand])
  useEffect(() => {
    if (inHand?.released && settled) hub.drop()
  }, [hub, inHand, settled])
  return (
    <PreviewContext value={hub}>
      <Shown value={shown}>{children}</Shown>
    </PreviewContext>
  )
}

/** What is in hand, in words, laid over the stage. @param words what a lab has to say of it */
export function InHandNote<V>({
  words,
}: {
  readonly words?: ((preview: Previewed<V>) => string | undefined) | undefined
}) {
  const shown = useContext(Shown)
  const preview = usePreview<V>()
  return shown && <PreviewNote preview={shown} words={preview && words?.(preview)} />
}
