/** A plan that cannot be carried out, in one line: never worth a retry. */
export class PlanError extends Error {
  override readonly name = 'PlanError'
}
