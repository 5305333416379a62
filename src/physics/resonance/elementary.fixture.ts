// The elementary functions of the compiled module, for the tests of this folder.
import { loadElementary } from '../../kernels/elementary'

export const elementary = await loadElementary()
