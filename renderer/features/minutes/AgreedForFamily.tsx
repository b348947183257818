import { ActionIcon, Button, Group, Menu, NativeSelect, TextInput } from '@mantine/core'
import { IconFileTypePdf, IconPlus, IconX } from '@tabler/icons-react'
import {
  agreementPhrases,
  blanksOf,
  type Agreement,
  type AgreementBlank,
  type AgreementPhrase,
} from '@shared/domain/meetings/agreement'
import {
  fillBlank,
  putAgreement,
  removeAgreement,
  type MinutesEdit,
} from '@shared/domain/meetings/edit-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import type { Result } from '@shared/kernel/result'
import { familyWords } from '@shared/words/family'
import { agreementWords as words } from '@shared/words/screens/agreement'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../app-context'
import { useTextDraft } from '../use-draft'
import { useSavePaper } from '../use-save-paper'
import { DueDateInput } from './DueDateInput'
import classes from './minutes.module.css'

type Save = (edit: MinutesEdit, step?: string) => Promise<Result<void, unknown>>

/** What the family takes home, in phrases that are printed in its own language, or in words that nobody translates. */
export function AgreedForFamily(props: {
  readonly meeting: MeetingRecord
  readonly years: readonly SchoolYear[]
  /** Null where the minutes are final. */
  readonly edit: Save | null
}) {
  const { meeting, edit } = props
  const { minutes, print } = useApp().services
  const { locale } = useFormat()
  const savePaper = useSavePaper(words.nothing)
  const { afterwards } = familyWords(locale, locale).words
  const said = (phrase: AgreementPhrase, blanks: readonly string[]): string =>
    afterwards.agreement(
      phrase,
      blanksOf(phrase).map(({ name }, i) => blanks[i]?.trim() || words.gap(name)),
    )
  const add = (agreement: Agreement): void => void edit?.(putAgreement(agreement))
  return (
    <div className={classes.agreedRows}>
      {meeting.agreements.map((agreement, at) => (
        <div
          key={agreement.id}
          role="group"
          aria-label={words.row(String(at + 1))}
          className={classes.agreement}
        >
          {edit === null || (agreement.kind === 'phrase' && blanksOf(agreement.phrase).length === 0) ? (
            <span className={classes.agreementText}>
              {agreement.kind === 'phrase' ? said(agreement.phrase, agreement.blanks) : agreement.text}
            </span>
          ) : agreement.kind === 'phrase' ? (
            <Phrase
              {...props}
              agreement={agreement}
              said={said(agreement.phrase, agreement.blanks)}
              edit={edit}
              place={String(at + 1)}
            />
          ) : (
            <OwnWords agreement={agreement} edit={edit} place={String(at + 1)} />
          )}
          {edit !== null && (
            <ActionIcon
              aria-label={words.remove(String(at + 1))}
              onClick={() => void edit(removeAgreement(agreement.id))}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      <Group gap="xs">
        {edit !== null && (
          <Menu position="bottom-start" width={420}>
            <Menu.Target>
              <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />}>
                {words.add}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {agreementPhrases.map((phrase) => (
                <Menu.Item
                  key={phrase}
                  onClick={() => add({ kind: 'phrase', id: minutes.newId(), phrase, blanks: [] })}
                >
                  {said(phrase, [])}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => add({ kind: 'own-words', id: minutes.newId(), text: '' })}>
                {words.ownWords}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button
          variant="default"
          disabled={meeting.agreements.length === 0}
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          onClick={() => savePaper((to) => print.agreedPdf(meeting.id, to))}
        >
          {words.print}
        </Button>
      </Group>
    </div>
  )
}

/** What a phrase says so far, above a box for each of its blanks. */
function Phrase(props: {
  readonly meeting: MeetingRecord
  readonly years: readonly SchoolYear[]
  readonly agreement: Extract<Agreement, { readonly kind: 'phrase' }>
  readonly said: string
  readonly place: string
  readonly edit: Save
}) {
  const { agreement, place, edit, meeting, years } = props
  const blanks = blanksOf(agreement.phrase)
  return (
    <div className={classes.agreementText}>
      <div>{props.said}</div>
      <Group gap="xs" mt={4}>
        {blanks.map((blank, at) => (
          <Blank
            key={blank.name}
            blank={blank}
            draftKey={`agreement ${agreement.id} ${blank.name}`}
            label={`${words.blanks[blank.name]}, ${words.row(place)}`}
            value={agreement.blanks[at] ?? ''}
            from={meeting.facts.date}
            years={years}
            save={(text, step) => edit(fillBlank(agreement.id, at, text), step)}
          />
        ))}
      </Group>
    </div>
  )
}

function Blank(props: {
  readonly blank: AgreementBlank
  readonly draftKey: string
  readonly label: string
  readonly value: string
  readonly from: LocalDate
  readonly years: readonly SchoolYear[]
  readonly save: (text: string, step?: string) => ReturnType<Save>
}) {
  const { blank, label, value, save } = props
  const format = useFormat()
  const { box } = useTextDraft(props.draftKey, value, {
    label,
    allows: (text) => blank.takes !== 'number' || /^\d{0,4}$/.test(text.trim()),
    save,
  })
  if (blank.takes === 'weekday')
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={value}
        data={[
          { value: '', label: words.blanks.day },
          ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: format.weekday(day) })),
        ]}
        onChange={({ currentTarget }) => void save(currentTarget.value)}
      />
    )
  if (blank.takes === 'date') {
    const known = parseDate(value)
    return (
      <DueDateInput
        label={label}
        value={known.ok ? known.value : null}
        from={props.from}
        years={props.years}
        onChange={(day) => void save(day ?? '')}
      />
    )
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={words.blanks[blank.name]}
      w={blank.takes === 'number' ? 80 : 240}
      inputMode={blank.takes === 'number' ? 'numeric' : 'text'}
      {...box}
    />
  )
}

function OwnWords(props: {
  readonly agreement: Extract<Agreement, { readonly kind: 'own-words' }>
  readonly place: string
  readonly edit: Save
}) {
  const { agreement, edit } = props
  const label = `${words.ownWords}, ${words.row(props.place)}`
  const { box } = useTextDraft(`agreement ${agreement.id}`, agreement.text, {
    label,
    save: (text, step) => edit(putAgreement({ ...agreement, text }), step),
  })
  return (
    <TextInput
      className={classes.agreementText}
      aria-label={label}
      description={words.notTranslated}
      inputWrapperOrder={['input', 'description']}
      {...box}
    />
  )
}
