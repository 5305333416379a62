import { kindOfSweepFile } from '../experiments/sweep/recognise'
import { asIs, say } from '../words/text'
import type * as store from './store'

/** What of the page it needs: handed in, it is not fetched with it. */
export type Page = Pick<typeof store, 'useApp' | 'notify' | 'showSweep'>

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true

/**
 * Watches for files that are let fall. What belongs to a sweep opens there, wherever on the page it fell; all else is for what it fell on. Where
 * nothing takes it, the browser would open it in the place of the page and of what runs in it.
 */
export function watchFallenFiles({ useApp, notify, showSweep }: Page): void {
  /** Drops of what has been looked at: they go their way. */
  const known = new WeakSet<Event>()

  /** Not in a frame, whose page is somebody else's; and a dialog has its own ways. */
  const takesSweeps = () => {
    const { lab, page } = useApp.getState()
    return lab !== undefined && page.embed !== true && document.querySelector('[aria-modal="true"]') === null
  }

  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !hasFiles(event)) return
    event.preventDefault()
    const { dataTransfer } = event
    if (dataTransfer) dataTransfer.dropEffect = takesSweeps() ? 'copy' : 'none'
    const [file] = dataTransfer?.files ?? []
    if (!known.has(event) || !file) return
    const text = say('Nothing here takes {name}: it is neither a plan nor merged results of a sweep.', {
      name: asIs(file.name.slice(0, 60)),
    })
    notify({ kind: 'warning', text })
  }

  const lookAt = (event: DragEvent) => {
    if (known.has(event) || !hasFiles(event) || !takesSweeps()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // They can be asked for as long as the event lasts.
    void handOn(event, [...(event.dataTransfer?.files ?? [])])
  }

  const handOn = async ({ target, clientX, clientY }: DragEvent, files: readonly File[]) => {
    const dataTransfer = new DataTransfer()
    for (const file of files) dataTransfer.items.add(file)
    const again = (type: 'drop' | 'dragleave') => {
      const there = target instanceof Element && target.isConnected
      const place = there ? target : document.elementFromPoint(clientX, clientY)
      const next = new DragEvent(type, { dataTransfer, clientX, clientY, bubbles: true, cancelable: true })
      known.add(next)
      ;(place ?? document.body).dispatchEvent(next)
    }
    const ofSweep = await firstOfSweep(files).catch(() => undefined)
    if (!ofSweep) return again('drop')
    // What it hung over no longer expects it.
    again('dragleave')
    showSweep(true, [ofSweep, ...files.filter((file) => file !== ofSweep)])
  }

  addEventListener('drop', lookAt, { capture: true })
  addEventListener('dragover', refuse)
  addEventListener('drop', refuse)
}

async function firstOfSweep(files: readonly File[]) {
  for (const file of files) if (await kindOfSweepFile(file)) return file
  return undefined
}
