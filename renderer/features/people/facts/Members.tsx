import { ActionIcon, Anchor, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { hrefOf } from '@renderer/ui/routes'
import { keepPanelOpen } from '@renderer/ui/EditableFact'
import { maxOptions } from '../add/choice-fields'
import classes from './facts.module.css'

/** Those who belong to something, each with a way to take them out, and a box to find one more. */
export function Members<Id extends string>(props: {
  readonly label: string
  readonly ids: readonly Id[]
  /** Everybody who can be chosen; asked for when the box is first used. */
  readonly options: () => readonly { readonly value: Id; readonly label: string }[]
  readonly link: (id: Id) => { readonly path: string; readonly name: string }
  readonly onChange: (ids: readonly Id[]) => void
}) {
  const { ids, onChange } = props
  return (
    <>
      <ul className={classes.links}>
        {ids.map((id) => {
          const { path, name } = props.link(id)
          return (
            <li key={id} className={classes.member}>
              <Anchor href={hrefOf(path)}>{name}</Anchor>
              <TakeOut name={name} onClick={() => onChange(ids.filter((one) => one !== id))} />
            </li>
          )
        })}
      </ul>
      <AddOne
        label={props.label}
        taken={ids}
        options={props.options}
        onAdd={(id) => onChange([...ids, id])}
      />
    </>
  )
}

/** Takes somebody out of where they stand. */
export const TakeOut = (props: { readonly name: string; readonly onClick: () => void }) => (
  <ActionIcon
    variant="subtle"
    size={24}
    aria-label={peopleEditWords.takeOut(props.name)}
    onClick={props.onClick}
  >
    <IconX size={14} />
  </ActionIcon>
)

/** A box that finds one more person and adds them at once. */
export function AddOne<Id extends string>(props: {
  readonly label: string
  readonly taken: readonly Id[]
  readonly options: () => readonly { readonly value: Id; readonly label: string }[]
  readonly onAdd: (id: Id) => void
}) {
  const { taken, options, onAdd } = props
  const [isUsed, setUsed] = useState(false)
  const data = useMemo(
    () => (isUsed ? options().filter(({ value }) => !taken.includes(value)) : []),
    // The people to choose from are read when the box is used, not at every change of the screen around it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [isUsed, taken],
  )
  return (
    <Select
      mt="xs"
      aria-label={props.label}
      placeholder={props.label}
      searchable
      limit={maxOptions}
      nothingFoundMessage={peopleEditWords.form.nobody}
      data={data}
      value={null}
      onFocus={() => setUsed(true)}
      onKeyDown={keepPanelOpen}
      onChange={(value) => {
        const chosen = data.find((option) => option.value === value)
        if (chosen) onAdd(chosen.value)
      }}
    />
  )
}
