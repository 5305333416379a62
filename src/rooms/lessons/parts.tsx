import { type ComponentProps, createContext, createElement, useContext } from 'react'
import type { CurvePadProps } from '../../ui/charts/CurvePad'
import type { FormulaProps } from '../../ui/Formula'
import type { WordsProps } from '../../ui/Words'
import { shown } from '../../words/language'
import type { Parts } from '../lab'
import styles from './lessons.module.css'

export const PartsContext = createContext<Parts | undefined>(undefined)

/** A text whose terms explain themselves. */
export function Words(props: WordsProps) {
  const parts = useContext(PartsContext)
  return parts ? createElement(parts.Words, props) : shown(props.text)
}

export function Formula(props: FormulaProps) {
  const parts = useContext(PartsContext)
  return parts && createElement(parts.Formula, props)
}

interface ButtonProps extends ComponentProps<'button'> {
  /** What one does next. */
  readonly primary?: boolean
}

/** A plain button: the page's own brings more of its library along than a lesson needs. */
export const Button = ({ primary, ...props }: ButtonProps) => (
  <button type="button" className={styles.button} data-primary={primary || undefined} {...props} />
)

/** Axes to draw on by hand. */
export function CurvePad(props: CurvePadProps) {
  const parts = useContext(PartsContext)
  return parts && createElement(parts.CurvePad, props)
}
