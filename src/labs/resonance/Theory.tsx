import type { TheoryProps } from '../../rooms/lab'
import { About } from './About'
import type { Task } from './parameters'

/** The physics of the open experiment. */
export default function Theory({ values }: TheoryProps) {
  return <About task={values.task as Task} values={values} />
}
