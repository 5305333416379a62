import { type FocusEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether a field has the keys; it then shows its value in full. The text changes under the focus, which would lose a selection and
 * put what is typed behind the old value: so all of the new text is selected, as it is in any field that is reached by Tab.
 */
export function useFocus() {
  const [focused, setFocused] = useState(false)
  return {
    focused,
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      flushSync(() => setFocused(true))
      currentTarget.select()
    },
    leave: () => setFocused(false),
  }
}
