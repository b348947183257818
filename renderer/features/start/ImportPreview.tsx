import { Anchor, Button, Radio, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { identityKey, type ImportCounts, type IdentityAnswers } from '@shared/domain/folder/import-merge'
import type { School } from '@shared/domain/school/school'
import { idOf, type EventId } from '@shared/kernel/ids'
import { sampleWords } from '@shared/words/screens/sample'
import { importWords } from '@shared/words/screens/start'
import type { EventSummary } from '@renderer/queries/queries'
import { Note } from '@renderer/ui/Note'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { Counts } from '@renderer/ui/Counts'
import type { ImportPreview as Preview } from '@renderer/services/ports'
import { IdentityQuestions } from '@renderer/features/IdentityQuestions'
import { ImportNotes } from './ImportNotes'
import classes from './start.module.css'
import type { Import, ValidFolder } from './use-import'

/** What a sound folder would bring, looked over before anything is saved. */
export function ImportPreview(props: {
  readonly folder: ValidFolder
  readonly events: readonly EventSummary[]
  readonly school: School | null
  readonly work: Import
}) {
  const { folder, events, school, work } = props
  const [target, setTarget] = useState<EventId | null>(folder.update)
  const [answers, setAnswers] = useState<IdentityAnswers>({})
  const preview = usePreview(folder, target, answers)
  const isNameKnown = school !== null && events.some(({ isSample }) => !isSample)
  const [name, setName] = useState('')
  const [isConfirming, setConfirming] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const isNameMissing = !isNameKnown && name.trim() === ''
  const questions = preview?.questions ?? []
  const isAnswerMissing = questions.some((question) => answers[identityKey(question)] === undefined)
  // The sample is there to be tried, not to be written over by a real folder.
  const targets = events.filter(({ event, isSample }) => !isSample || event.id === folder.update)
  const mixed = events.find(({ isSample }) => isSample)
  const updated = events.find(({ event }) => event.id === target)
  const write = (): void => {
    setConfirming(true)
    if (!isNameMissing && !isAnswerMissing)
      return work.write({ eventId: target, answers, schoolName: name.trim() })
    // What is missing may be below the edge of the window.
    body.current?.querySelector<HTMLInputElement>('[data-missing] input, input[data-missing]')?.focus()
  }
  return (
    <Page
      header={
        <PageHeader
          title={
            updated ? importWords.updateTitle(updated.event.title) : importWords.previewTitle(folder.title)
          }
          subtitle={importWords.previewText}
          primary={
            <Button onClick={write} disabled={preview === null}>
              {updated ? importWords.importUpdate(updated.event.title) : importWords.import}
            </Button>
          }
          secondary={
            <Anchor component="button" type="button" onClick={work.back}>
              {importWords.back}
            </Anchor>
          }
        />
      }
    >
      <div ref={body} className={classes.preview}>
        {mixed && <Note>{sampleWords.mixedImport(mixed.event.title)}</Note>}
        <section className={classes.section} aria-labelledby="import-counts">
          <h2 id="import-counts">{importWords.importSummary}</h2>
          {preview && <Counts counts={countsOf(preview.counts)} />}
        </section>
        {targets.length > 0 && (
          <Radio.Group
            label={importWords.target}
            value={target ?? ''}
            onChange={(value) => {
              setTarget(value === '' ? null : idOf<EventId>(value))
              setConfirming(false)
            }}
            className={classes.section}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="" label={importWords.newEvent} description={importWords.newEventText} />
              {targets.map(({ event }) => (
                <Radio
                  key={event.id}
                  value={event.id}
                  label={importWords.update(event.title)}
                  description={
                    event.id === folder.likely
                      ? `${importWords.likelyText} ${importWords.updateText}`
                      : importWords.updateText
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {!isNameKnown && (
          <TextInput
            className={classes.section}
            label={importWords.schoolName}
            description={importWords.schoolNameText}
            data-missing={isNameMissing || undefined}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isConfirming && isNameMissing ? importWords.schoolNameNeeded : null}
            maw={420}
          />
        )}
        {questions.length > 0 && (
          <IdentityQuestions
            questions={questions}
            answers={answers}
            isAsked={isConfirming}
            onAnswer={setAnswers}
          />
        )}
        <section className={classes.section} aria-labelledby="import-notes">
          <h2 id="import-notes">{importWords.toKnow}</h2>
          {preview && <ImportNotes warnings={folder.warnings} notes={preview.notes} />}
        </section>
      </div>
    </Page>
  )
}

/** What the import would do to the target; null while it is being worked out for another. After an answer the last one stays until the new one comes. */
function usePreview(
  { service }: ValidFolder,
  target: EventId | null,
  answers: IdentityAnswers,
): Preview | null {
  const [seen, setSeen] = useState<{ readonly target: EventId | null; readonly preview: Preview } | null>(
    null,
  )
  useEffect(() => {
    let isCurrent = true
    // A service that was closed in the meantime rejects; the screen has moved on then.
    service.preview(target, answers).then(
      (preview) => {
        if (isCurrent) setSeen({ target, preview })
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [service, target, answers])
  return seen?.target === target ? seen.preview : null
}

const order = [
  'sessions',
  'students',
  'households',
  'adults',
  'staff',
  'interpreters',
  'rooms',
  'required',
  'requested',
  'optional',
  'separations',
  'groupSessions',
  'teachingGroups',
  'announced',
  'pinned',
] as const

function countsOf({ requests, ...others }: ImportCounts) {
  const all = { ...others, ...requests }
  return order.map((key) => ({ label: importWords.counts[key], count: all[key] }))
}
