import type { TheoryProps } from '../../rooms/lab'
import type { DiffusionValues } from './values'
import { WhatIsComputed } from './WhatIsComputed'

/** The physics of what is measured; of a file nobody knows how it moved. */
export default function Theory({ values: given }: TheoryProps) {
  const { motion, ...values } = given as unknown as DiffusionValues
  const simulated = given.input === ''
  return (
    <WhatIsComputed
      values={simulated ? { ...values, motion } : values}
      particles={simulated ? values.particles : undefined}
    />
  )
}
