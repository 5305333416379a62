import type { ChoiceParameter } from '../../parameters/parameter'
import { shown } from '../../words/language'
import type { ControlProps } from './ControlRow'
import { ControlRow } from './ControlRow'
import { DropDown } from './DropDown'
import { KeysBack } from './KeysBack'
import { Segments } from './Segments'

/** Few short options stand side by side; more, or longer ones, drop down with their meanings. */
export function ChoiceControl(props: ControlProps & { readonly parameter: ChoiceParameter; readonly value: string }) {
  const { parameter, value, onCommit, ids, row } = props
  const { options } = parameter
  const letters = options.reduce((sum, option) => sum + shown(option.label).length, 0)
  const together = options.length <= 4 && letters <= 30
  const data = options.map(({ value, label }) => ({ value, label: shown(label) }))
  return (
    <ControlRow
      {...row}
      parameter={parameter}
      inputId={ids.input}
      meaningId={ids.meaning}
      errorId={ids.error}
      error={undefined}
      labelsGroup={together}
    >
      {together ? (
        <KeysBack>
          <Segments
            size="xs"
            fullWidth
            accented
            data={data}
            value={value}
            onChange={onCommit}
            aria-labelledby={ids.input}
            aria-describedby={ids.meaning}
          />
        </KeysBack>
      ) : (
        <DropDown
          id={ids.input}
          size="xs"
          options={options}
          value={value}
          onChoose={onCommit}
          searchable={options.length > 8}
          maxDropdownHeight={320}
          aria-describedby={ids.meaning}
        />
      )}
    </ControlRow>
  )
}
