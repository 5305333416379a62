import { ESLintUtils } from '@typescript-eslint/utils'
import ts from 'typescript'

/**
 * A lint rule: no text is looked up in a plain object.
 *
 * `table[text]` finds `constructor` and `__proto__` in every object, and text that comes from outside (an address, a file, a command
 * line) may be just that. So a key of type `string` is refused on anything but arrays and strings; so is `text in table`. What is looked
 * up by a name belongs in a Map, or is read by `own(table, name)`; a key whose type is a union of literals was checked before.
 */
export const outsideNames = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      lookup: 'A text finds inherited names in a plain object (constructor, __proto__): take a Map, or own(table, name).',
    },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context)
    const checker = services.program.getTypeChecker()
    const typeOf = (node) => checker.getBaseConstraintOfType(services.getTypeAtLocation(node)) ?? services.getTypeAtLocation(node)
    const parts = (type) => (type.isUnion() ? type.types : [type])
    /** Any text whatever; literals and templates are narrower, numbers and symbols are no text. */
    const isText = (type) => parts(type).some((part) => (part.flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0)
    return {
      'MemberExpression[computed=true]'(node) {
        if (isText(typeOf(node.property))) context.report({ node, messageId: 'lookup' })
      },
      'BinaryExpression[operator="in"]'(node) {
        if (node.left.type !== 'PrivateIdentifier' && isText(typeOf(node.left))) context.report({ node, messageId: 'lookup' })
      },
    }
  },
})
