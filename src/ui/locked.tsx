import { createContext, type ReactNode, useContext } from 'react'
import { t } from '../words/language'
import styles from './pieces.module.css'

/** Whether a parameter may not be touched here. */
export const LockContext = createContext<(name: string) => boolean>(() => false)

/** Whether one of the parameters may not be touched here. */
export const useLocked = (names: readonly string[]): boolean => names.some(useContext(LockContext))

/** Why the controls that stand here are grey; nothing where they are not. */
export const WhyContext = createContext('')

export const whyLocked = () => t('Locked by whoever set this page up.')

/** Controls of parameters, grey and with the reason where one of these is locked. Sliders that are no fields of a form have to be told. */
export function Lockable({ of, children }: { readonly of: readonly string[]; readonly children: ReactNode }) {
  if (!useLocked(of)) return children
  return (
    <fieldset className={styles.locked} title={whyLocked()} disabled>
      {children}
    </fieldset>
  )
}
