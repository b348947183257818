import { Button, Group } from '@mantine/core'
import type { StoredRosterMapping } from '@shared/domain/folder/roster-import'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { useApp, useQuery } from '@renderer/features/app-context'
import { EditableText, FactsOf } from '@renderer/features/EditableText'
import classes from './roster.module.css'

const words = rosterImportWords.mappings

/** The mappings that are remembered: renamed, saved as a file, deleted. Nothing where there are none. */
export function RememberedMappings(props: { readonly onSave: (mapping: StoredRosterMapping) => void }) {
  const mappings = useQuery((queries) => queries.rosterMappings(), 'rosterMappings')
  if (mappings.kind === 'loading' || mappings.value.length === 0) return null
  return (
    <section aria-labelledby="roster-mappings">
      <h2 id="roster-mappings">{words.title}</h2>
      <ul className={classes.mappings}>
        {mappings.value.map((one) => (
          <Remembered key={one.id} mapping={one} onSave={props.onSave} />
        ))}
      </ul>
    </section>
  )
}

function Remembered(props: {
  readonly mapping: StoredRosterMapping
  readonly onSave: (mapping: StoredRosterMapping) => void
}) {
  const { mapping, onSave } = props
  const { id, name } = mapping
  const { rosterImport } = useApp().services
  return (
    <li>
      <FactsOf value={id}>
        <EditableText
          label={words.rename(name)}
          value={name}
          check={(text) => (text === '' ? words.nameNeeded : null)}
          save={(text, step) => rosterImport.renameMapping(id, text, step)}
        />
      </FactsOf>
      <Group gap="xs">
        <Button size="xs" variant="default" aria-label={words.export(name)} onClick={() => onSave(mapping)}>
          {words.exportShort}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={words.delete(name)}
          onClick={() => void rosterImport.deleteMapping(id)}
        >
          {words.deleteShort}
        </Button>
      </Group>
    </li>
  )
}
