import { type ReactNode, useRef } from 'react'
import styles from './controls.module.css'

/**
 * Gives the keys back to the run when something inside was chosen with a finger or a mouse. Whoever goes through choices by keys stays
 * there.
 */
export function KeysBack({ children }: { readonly children: ReactNode }) {
  const pointed = useRef(false)
  return (
    <span
      className={styles.keysBack}
      onPointerDownCapture={() => {
        pointed.current = true
      }}
      onKeyDownCapture={() => {
        pointed.current = false
      }}
      onChange={({ currentTarget: box }) => {
        if (!pointed.current) return
        // A browser may give the focus to what was chosen only after it has told of the choice.
        setTimeout(() => {
          const { activeElement } = document
          if (activeElement instanceof HTMLElement && box.contains(activeElement)) activeElement.blur()
        })
      }}
    >
      {children}
    </span>
  )
}
