import { Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RosterNamed, RosterPreview } from '@shared/domain/folder/roster-import'
import type { Format } from '@shared/words/format'
import { fieldText, fieldValueText } from '@shared/words/screens/roster-fields'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import type { RosterOverview } from '@renderer/services/ports'
import { Counts } from '@renderer/ui/Counts'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import { PlainTable } from '@renderer/ui/PlainTable'
import classes from './roster.module.css'
import { ShownRows } from '@renderer/ui/ShownRows'
import type { RosterImport } from './use-roster-import'

const words = rosterImportWords.preview
const tables: Readonly<Record<string, string>> = rosterImportWords.tables
const tableText = (table: string): string => tables[table] ?? table

/** Who is added, what changes from what to what, and who is no longer listed. */
export function PreviewStep(props: {
  readonly work: RosterImport
  readonly overview: RosterOverview
  readonly isConfirming: boolean
}) {
  const { work, overview, isConfirming } = props
  const { preview } = overview
  const format = useFormat()
  if (preview === null)
    return <Text size="sm">{overview.questions.length > 0 ? words.none : words.nothing}</Text>
  const { added, changed, gone, records } = preview
  const isNameMissing = work.choices.schoolName.trim() === ''
  return (
    <div className={classes.step}>
      {records === 0 && <Note>{words.unchanged}</Note>}
      {overview.needsSchoolName && (
        <TextInput
          label={words.schoolName}
          description={words.schoolNameText}
          value={work.choices.schoolName}
          onChange={(event) => work.choose({ schoolName: event.currentTarget.value })}
          error={isConfirming && isNameMissing ? words.schoolNameNeeded : null}
          maw={420}
        />
      )}
      <section aria-labelledby="roster-counts">
        <h2 id="roster-counts">{words.counts}</h2>
        <Counts
          counts={counted.map((key) => ({ label: words.countNames[key], count: overview.counts[key] }))}
        />
      </section>
      {records > 0 && <Note>{overview.isUndoable ? words.undoable : words.notUndoable}</Note>}
      <Changes title={words.changed} total={changed.total}>
        <ShownRows rows={changed.shown} total={changed.total}>
          {(rows) => (
            <PlainTable
              label={words.changed}
              heads={[words.kind, words.who, words.field, words.old, words.new]}
              rows={rows.map((one) => [
                tableText(one.table),
                one.name,
                fieldText(one.field),
                fieldValueText(one.field, one.old, format),
                fieldValueText(one.field, one.new, format),
              ])}
            />
          )}
        </ShownRows>
      </Changes>
      <Changes title={words.gone} total={gone.total} text={words.goneText}>
        <ShownRows rows={gone.shown} total={gone.total}>
          {(rows) => (
            <PlainTable
              label={words.gone}
              heads={[words.kind, words.who, words.outcome]}
              rows={rows.map((one) => [tableText(one.table), nameText(one, format), leavingText(one)])}
            />
          )}
        </ShownRows>
      </Changes>
      <Changes title={words.added} total={added.total}>
        <ShownRows rows={added.shown} total={added.total}>
          {(rows) => (
            <PlainTable
              label={words.added}
              heads={[words.kind, words.who]}
              rows={rows.map((one) => [tableText(one.table), nameText(one, format)])}
            />
          )}
        </ShownRows>
      </Changes>
    </div>
  )
}

const nameText = ({ name, lesson }: RosterNamed, format: Format): string =>
  lesson === undefined
    ? name
    : rosterImportWords.blockedLesson(name, format.weekday(lesson.day), format.number(lesson.period))

function leavingText({ leaves, lesson }: RosterPreview['gone']['shown'][number]): string {
  if (!leaves) return words.stays
  return lesson === undefined ? words.leaves : words.removed
}

const counted = ['students', 'households', 'adults', 'staff', 'groups', 'rooms'] as const

function Changes(props: {
  readonly title: string
  readonly total: number
  readonly text?: string
  readonly children: ReactNode
}) {
  const format = useFormat()
  if (props.total === 0) return null
  return (
    <section aria-label={props.title}>
      <h2>
        {props.title} <span className={classes.count}>{format.number(props.total)}</span>
      </h2>
      {props.text !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {props.text}
        </Text>
      )}
      {props.children}
    </section>
  )
}
