import type { Expression } from './syntax'

/** Calls f for a node and all below it. */
export function visit(node: Expression, f: (node: Expression) => void): void {
  f(node)
  switch (node.kind) {
    case 'unary':
      visit(node.operand, f)
      break
    case 'binary':
      visit(node.left, f)
      visit(node.right, f)
      break
    case 'choice':
      visit(node.test, f)
      visit(node.yes, f)
      visit(node.no, f)
      break
    case 'call':
      for (const argument of node.arguments) visit(argument, f)
      break
    case 'number':
    case 'symbol':
  }
}

/** A copy in which f has replaced what it gives something for. Parts that stay the same object stay it in the copy, too. */
export function replace(node: Expression, f: (node: Expression) => Expression | undefined): Expression {
  const own = f(node)
  if (own) return own
  const inner = (part: Expression) => replace(part, f)
  switch (node.kind) {
    case 'unary':
      return { ...node, operand: inner(node.operand) }
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) }
    case 'choice':
      return { ...node, test: inner(node.test), yes: inner(node.yes), no: inner(node.no) }
    case 'call':
      return { ...node, arguments: node.arguments.map(inner) }
    default:
      return node
  }
}
