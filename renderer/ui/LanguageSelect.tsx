import {
  MultiSelect,
  Select,
  type ComboboxItem,
  type MultiSelectProps,
  type OptionsFilter,
} from '@mantine/core'
import { useMemo, useState } from 'react'
import { commonLanguages, parseLanguage } from '@shared/kernel/language'
import { foldedWords, foldText } from '@shared/kernel/fold-text'
import type { Result } from '@shared/kernel/result'
import type { Format } from '@shared/words/format'
import { controlWords as words } from '@shared/words/screens/controls'
import { keepPanelOpen, ShownFact, useFocusBack, useOpenOnceDrawn } from './EditableFact'
import { useFormat } from './use-format'
import { useOptimisticEdits } from './use-optimistic-edits'

/** A language that turns into a list to choose from, by name or code. `noneLabel` is offered where there need be none. */
export function EditableLanguage(props: {
  readonly label: string
  readonly value: string | null
  readonly noneLabel?: string
  readonly onSave: (code: string | null) => void
}) {
  const { label, value, noneLabel, onSave } = props
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  const format = useFormat()
  const shown = value === null ? (noneLabel ?? '') : languageText(value, format)
  if (!open) {
    return <ShownFact ref={button} label={label} shown={shown} onEdit={() => setOpen(true)} />
  }
  return (
    <OpenLanguage
      label={label}
      value={value}
      noneLabel={noneLabel}
      shown={shown}
      onClose={() => setOpen(false)}
      onChange={(to) => {
        setOpen(false)
        const code = to === noLanguage ? null : to
        if (code !== value && (code !== null || noneLabel !== undefined)) onSave(code)
      }}
    />
  )
}

/** Made when it opens: the names of all languages take long to put together. */
function OpenLanguage(props: {
  readonly label: string
  readonly value: string | null
  readonly noneLabel: string | undefined
  /** Stands behind what is typed, which begins anew. */
  readonly shown: string
  readonly onClose: () => void
  readonly onChange: (to: string | null) => void
}) {
  const { label, value, noneLabel } = props
  const opening = useOpenOnceDrawn()
  const list = useLanguageList(value === null ? [] : [value], noneLabel)
  return (
    <Select
      size="xs"
      autoFocus
      {...opening}
      aria-label={label}
      placeholder={props.shown}
      value={null}
      {...list}
      onDropdownClose={props.onClose}
      onKeyDown={keepPanelOpen}
      onChange={props.onChange}
    />
  )
}

/** A language in a form, chosen by name or code. `noneLabel` is offered where there need be none. */
export function LanguageSelect(props: {
  readonly label: string
  readonly value: string | null
  readonly noneLabel?: string
  readonly onChange: (code: string | null) => void
}) {
  const { label, value, noneLabel, onChange } = props
  const list = useLanguageList(value === null ? [] : [value], noneLabel)
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={value ?? noLanguage}
      {...list}
      onChange={(to) => onChange(to === noLanguage ? null : to)}
    />
  )
}

/** Stands in the list for no language at all: lists know no null. */
const noLanguage = ''

/** Languages that turn into a list to choose from. */
export function EditableLanguages(props: {
  readonly label: string
  readonly value: readonly string[]
  readonly atLeastOne?: boolean
  readonly onSave: (codes: readonly string[]) => Promise<Result<void, unknown>>
}) {
  const { label, value, atLeastOne = false, onSave } = props
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  const opening = useOpenOnceDrawn()
  const format = useFormat()
  if (!open) {
    const shown = value.map((code) => languageText(code, format)).join(', ')
    return <ShownFact ref={button} label={label} shown={shown} onEdit={() => setOpen(true)} />
  }
  return (
    <LanguagesSelect
      size="xs"
      autoFocus
      {...opening}
      aria-label={label}
      value={value}
      atLeastOne={atLeastOne}
      onSave={onSave}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        keepPanelOpen(event)
        if (event.key === 'Escape') setOpen(false)
      }}
    />
  )
}

/** Several languages, each choice kept at once. What was chosen is shown until the store reports it: the next choice adds to it. */
export function LanguagesSelect(
  props: Omit<MultiSelectProps, 'value' | 'data' | 'onChange'> & {
    readonly value: readonly string[]
    readonly atLeastOne?: boolean
    readonly onSave: (codes: readonly string[]) => Promise<Result<void, unknown>>
  },
) {
  const { value, atLeastOne = false, onSave, ...rest } = props
  const [codes, edit] = useOptimisticEdits(value, (change) => onSave(change(value)))
  const list = useLanguageList(codes)
  return (
    <MultiSelect
      {...rest}
      value={[...codes]}
      {...list}
      error={atLeastOne && codes.length === 0 ? words.languageMissing : (list.error ?? rest.error)}
      onChange={(to) => {
        if (atLeastOne && to.length === 0) return
        edit(() => to)
      }}
    />
  )
}

/** A language by its name; what an older store holds in its place is shown as it is, with the language that was meant. */
function languageText(code: string, format: Format): string {
  const read = parseLanguage(code)
  return read.ok ? format.language(code) : words.notALanguage(code, meantText(read.error.meant, format))
}

const meantText = (meant: string | null, format: Format): string | null =>
  meant === null ? null : `${format.language(meant)} (${meant})`

/**
 * The languages that schools most often need and those chosen already, after none at all where it has a label; any other
 * appears once its code is typed. What is no language is answered with the one that was meant.
 */
function useLanguageList(chosen: readonly string[], noneLabel?: string) {
  const format = useFormat()
  const [search, setSearch] = useState('')
  const key = chosen.join()
  const data = useMemo(() => {
    const known = new Set([...(key === '' ? [] : key.split(',')), ...commonLanguages])
    const typed = codeTyped(search)
    if (typed !== null) known.add(typed)
    const languages = [...known]
      .map((value) => ({ value, label: languageText(value, format) }))
      .sort((a, b) => format.compare(a.label, b.label))
    return noneLabel === undefined ? languages : [{ value: noLanguage, label: noneLabel }, ...languages]
  }, [key, search, format, noneLabel])
  return {
    data,
    searchable: true,
    selectFirstOptionOnChange: true,
    searchValue: search,
    onSearchChange: setSearch,
    filter: matching,
    error: search !== '' && !data.some(matches(search)) ? languageText(search, format) : null,
  } as const
}

/** The code that was typed, as it is written canonically. */
function codeTyped(search: string): string | null {
  const read = parseLanguage(search)
  return read.ok ? (Intl.getCanonicalLocales(read.value)[0] ?? null) : null
}

/** Languages with a word that begins as what was typed, or with the code that was typed. */
function matches(search: string): (option: ComboboxItem) => boolean {
  const text = foldText(search.trim())
  const code = codeTyped(search)
  return ({ value, label }) =>
    value === code || foldedWords(label).some((_, i, words) => words.slice(i).join(' ').startsWith(text))
}

const matching: OptionsFilter = ({ options, search }) => {
  const isMatch = matches(search)
  return options.filter((option) => 'value' in option && isMatch(option))
}
