import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { LocalDate } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { peopleWords } from '@shared/words/screens/people'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { EditableText } from '@renderer/features/EditableText'
import { EditableChoice } from '@renderer/ui/EditableFact'
import { EditableLanguages } from '@renderer/ui/LanguageSelect'
import { hrefOf } from '@renderer/ui/routes'
import classes from './facts.module.css'
import { TakeOut } from './Members'
import { dateOf, dateOrBlank } from './field-checks'
import type { PersonSave } from './use-change'

type Check = (value: string) => string | null

/** A text that can be changed where it stands. */
export function textFact(label: string, value: string, onSave: (value: string) => PersonSave, check?: Check) {
  return {
    label,
    value: (
      <EditableText
        label={label}
        value={value}
        save={(text, step) => onSave(text)(step)}
        {...(check ? { check } : {})}
      />
    ),
  }
}

/** A text that is a code, a number or a list, shown in words. */
export function codedFact(
  label: string,
  value: string,
  shown: string,
  onSave: (value: string) => PersonSave,
  check: Check,
) {
  return {
    label,
    value: (
      <EditableText
        label={label}
        value={value}
        shown={shown}
        check={check}
        save={(text, step) => onSave(text)(step)}
      />
    ),
  }
}

/** Languages, chosen from a list. */
export function languagesFact(
  label: string,
  codes: readonly string[],
  onSave: (codes: readonly string[]) => PersonSave,
  atLeastOne: boolean,
) {
  return {
    label,
    value: (
      <EditableLanguages
        label={label}
        value={codes}
        atLeastOne={atLeastOne}
        onSave={(chosen) => onSave(chosen)()}
      />
    ),
  }
}

/** One of a few. */
export function choiceFact<Value extends string>(
  label: string,
  value: Value,
  options: readonly { readonly value: Value; readonly label: string }[],
  onSave: (value: Value) => PersonSave,
) {
  return {
    label,
    value: (
      <EditableChoice
        label={label}
        value={value}
        options={options}
        onSave={(chosen) => void onSave(chosen)()}
      />
    ),
  }
}

/** Yes or no. */
export const yesNoFact = (label: string, value: boolean, onSave: (value: boolean) => PersonSave) =>
  choiceFact(label, value ? 'yes' : 'no', yesOrNo, (to) => onSave(to === 'yes'))

const yesOrNo = [
  { value: 'yes', label: peopleWords.yes },
  { value: 'no', label: peopleWords.no },
] as const

/** A day, typed as it is stored; blank where there is none. */
export const dateFact = (
  label: string,
  value: LocalDate | null,
  format: Format,
  onSave: (value: LocalDate | null) => PersonSave,
) =>
  codedFact(
    label,
    value ?? '',
    value === null ? '' : format.date(value),
    (text) => onSave(dateOf(text)),
    dateOrBlank,
  )

/** How a family can be contacted, to choose from. */
export const channels = (['letter', 'email', 'sms', 'phone', 'app'] as const).map((value) => ({
  value,
  label: peopleWords.channels[value],
}))

export interface LinkedOne {
  readonly id: string
  readonly path: string
  readonly name: string
  /** Parts of the line beneath; blank ones are left out. */
  readonly notes?: readonly string[]
  readonly apart?: boolean
  readonly below?: ReactNode
  /** Takes them out of where they stand. */
  readonly onTakeOut?: () => void
}

/** Others that someone belongs with, each leading to their own panel. */
export function Links(props: { readonly ones: readonly LinkedOne[] }) {
  return (
    <ul className={classes.links}>
      {props.ones.map(({ id, path, name, notes, apart, below, onTakeOut }) => (
        <li key={id}>
          <div className={classes.member}>
            <span>
              <Anchor href={hrefOf(path)}>{name}</Anchor>{' '}
              {apart && <ApartGlyph words={peopleWords.apartGlyph} />}
            </span>
            {onTakeOut && <TakeOut name={name} onClick={onTakeOut} />}
          </div>
          {notes && <div className={classes.note}>{notes.filter((part) => part !== '').join(' · ')}</div>}
          {below}
        </li>
      ))}
    </ul>
  )
}
