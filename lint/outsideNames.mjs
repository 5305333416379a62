import ts from 'typescript'

/**
 * A lint rule: no text is looked up in a plain object.
 *
 * `table[text]` finds `constructor` and `__proto__` in every object, and text that comes from outside (an address, a file, a command
 * line) may be just that. So a key of type `string` is refused in brackets, and so is `text in table`. What is looked up by a name
 * belongs in a Map, or is read by `own(table, name)`; a key whose type is a union of literals was checked before.
 * @type {import('eslint').Rule.RuleModule}
 */
export const outsideNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      lookup:
        'A text finds inherited names in a plain object (constructor, __proto__): take a Map, or own(table, name).',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices
    const checker = services.program.getTypeChecker()
    const { String: text, Any, TemplateLiteral, StringMapping } = ts.TypeFlags
    /** Any text whatever, or one made of such (`s${number}` is none); literals are narrower, numbers and symbols are no text. */
    const isWide = (part) =>
      (part.flags & TemplateLiteral) !== 0 ? part.types.some(isWide) : (part.flags & (text | Any | StringMapping)) !== 0
    const isText = (node) => {
      const type = services.getTypeAtLocation(node)
      const widest = checker.getBaseConstraintOfType(type) ?? type
      const parts = widest.isUnion() ? widest.types : [widest]
      return parts.some(isWide)
    }
    return {
      'MemberExpression[computed=true]'(node) {
        if (isText(node.property)) context.report({ node, messageId: 'lookup' })
      },
      'ObjectPattern > Property[computed=true]'(node) {
        if (isText(node.key)) context.report({ node, messageId: 'lookup' })
      },
      'BinaryExpression[operator="in"]'(node) {
        if (node.left.type !== 'PrivateIdentifier' && isText(node.left)) context.report({ node, messageId: 'lookup' })
      },
    }
  },
}
