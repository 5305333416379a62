import { Button, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import type { ParameterValue } from '../../../parameters/parameter'
import { correctionInWords, longestExpression, parse } from '../../../physics/quantum/expression/parse'
import { corrected, ExpressionError } from '../../../physics/quantum/expression/syntax'
import { toTex } from '../../../physics/quantum/expression/tex'
import { Formula } from '../../../ui/Formula'
import { useLocked, whyLocked } from '../../../ui/locked'
import { shown, t } from '../../../words/language'
import type { Text } from '../../../words/text'
import styles from '../quantum.module.css'

interface Read {
  readonly tex: string | undefined
  readonly error: ExpressionError | undefined
}

function read(source: string): Read {
  try {
    return { tex: toTex(parse(source).expression), error: undefined }
  } catch (error) {
    if (error instanceof ExpressionError) return { tex: undefined, error }
    throw error
  }
}

const placed = ({ problem, position }: ExpressionError) => ({ problem, character: position + 1 })
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Applied so long after the last key, in ms. */
const pause = 350

export interface ExpressionEditorProps {
  readonly value: string
  readonly change: (given: Readonly<Record<string, ParameterValue>>) => void
  /** What the solver says against a text that is an expression. */
  readonly refusal: Text | undefined
}

/**
 * The typed potential: typeset as it is typed, errors with their place and a hint, the readings of an ambiguous text as buttons; the last
 * valid one stays in use.
 */
export function ExpressionEditor({ value, change, refusal }: ExpressionEditorProps) {
  const [draft, setDraft] = useState(value)
  const [from, setFrom] = useState(value)
  // A preset or an address has put another text in.
  if (from !== value) {
    setFrom(value)
    setDraft(value)
  }
  const id = useId()
  const locked = useLocked(['expression'])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const { tex, error } = read(draft)
  const [lastTex, setLastTex] = useState(tex ?? '')
  if (tex !== undefined && tex !== lastTex) setLastTex(tex)

  const apply = (source: string) => {
    clearTimeout(timer.current)
    if (source !== value && read(source).error === undefined) change({ expression: source })
  }
  const type = (source: string) => {
    setDraft(source)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => apply(source), pause)
  }
  // What would mend it stands in buttons of its own.
  const corrections = error?.corrections ?? []
  const hint = corrections.length > 0 ? undefined : error?.hint
  const problem = error
    ? hint
      ? t('{problem}, at character {character}: {hint}', { ...placed(error), hint })
      : t('{problem}, at character {character}', placed(error))
    : draft === value
      ? refusal && shown(refusal)
      : undefined
  return (
    <div className={styles.editor}>
      <TextInput
        id={id}
        label="V(x) ="
        size="sm"
        value={draft}
        disabled={locked}
        description={locked && whyLocked()}
        maxLength={longestExpression}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder="x^2/2 + k*x^4; k = 0.1 in [0, 2]"
        error={problem}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => apply(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply(draft)
          if (event.key === 'Escape') setDraft(value)
        }}
        classNames={{ root: styles.editorField, input: styles.editorInput }}
      />
      {corrections.length > 0 && (
        <span className={styles.corrections}>
          {corrections.map((correction) => {
            const text = corrected(draft, correction)
            return (
              <Button
                key={text}
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setDraft(text)
                  apply(text)
                }}
              >
                {capitalised(shown(correctionInWords(draft, correction)))}
              </Button>
            )
          })}
        </span>
      )}
      <span className={styles.editorFormula} data-stale={error !== undefined || undefined}>
        <Formula tex={`V(x) = ${lastTex}`} />
      </span>
    </div>
  )
}
