import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { shown } from '../words/language'
import type { Text } from '../words/text'
import styles from './pieces.module.css'

export interface FileDropProps {
  readonly label: Text
  /** What can be read: "npy, npz, csv, xyz". */
  readonly hint?: Text
  /** As the accept attribute takes it: ".npy,.npz". */
  readonly accept?: string
  /** Whether several may be picked; dropped they may be at any rate. */
  readonly multiple?: boolean
  readonly disabled?: boolean
  /** Of several that somebody lets fall here none is left out without a word: whoever takes one only says so (`onlyFirst`). */
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on, and the ordinary picker for hands that press keys. Files never leave the browser. */
export function FileDrop({ label, hint, accept, multiple = false, disabled = false, onFiles }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  /** Children of the field send their own leave events; only the last one leaves it. */
  const depth = useRef(0)
  const give = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(files)
  }
  const enter = (event: DragEvent) => {
    event.preventDefault()
    depth.current += 1
    setOver(true)
  }
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1)
    if (depth.current === 0) setOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    depth.current = 0
    setOver(false)
    if (!disabled) give(event.dataTransfer.files)
  }
  return (
    <div
      className={styles.drop}
      data-over={(over && !disabled) || undefined}
      onDragEnter={enter}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={leave}
      onDrop={drop}
    >
      <input
        id={id}
        className="sm-visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          give(event.currentTarget.files)
          // The same file picked again is a new wish.
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor={id}>
        <IconUpload size="1.1rem" aria-hidden />
        <span>{shown(label)}</span>
      </label>
      {hint && <small id={`${id}-hint`}>{shown(hint)}</small>}
    </div>
  )
}
