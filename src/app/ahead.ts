import { availableCores, sharedMemoryAvailable } from '../compute/cores'
import * as pool from '../compute/pool'

/** Gets ready what the first run will compute with. */
export const getReady = (): void => pool.getReady(sharedMemoryAvailable() ? availableCores() : 1)
