import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileTypePdf, IconNotes, IconUserOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { childStory, type ChildStory } from '@shared/domain/meetings/child-story'
import type { StudentId } from '@shared/kernel/ids'
import { namesAmong } from '@shared/words/people-names'
import { briefWords } from '@shared/words/screens/child-brief'
import { childStoryWords as words } from '@shared/words/screens/child-story'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Note } from '@renderer/ui/Note'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PlainTable } from '@renderer/ui/PlainTable'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useApp, useQuery } from '../app-context'
import { useAbsenceThresholds } from '../use-absence-thresholds'
import { useSavePaper } from '../use-save-paper'
import classes from './child-story.module.css'
import { StoryEntryView } from './StoryEntryView'

/** One child over the years: its meetings at all events, who came, what was agreed and what became of it. */
export function ChildStoryScreen({ id }: { readonly id: string }) {
  const people = useQuery((queries) => queries.people(), 'people')
  const student = people.kind === 'loaded' ? people.value.students.find((one) => one.id === id) : undefined
  if (people.kind === 'loading') return <PageSkeleton />
  if (!student)
    return (
      <EmptyState
        alone
        of={['student']}
        icon={<IconUserOff size={24} />}
        title={words.goneTitle}
        text={words.goneText}
        actions={
          <Button component="a" href={hrefOf(routes.people('students'))}>
            {words.goneAction}
          </Button>
        }
      />
    )
  const names = namesAmong(people.value)
  return <Story id={student.id} name={names.studentWithForm(student.id)} />
}

function Story({ id, name }: { readonly id: StudentId; readonly name: string }) {
  const { print } = useApp().services
  const format = useFormat()
  const thresholds = useAbsenceThresholds()
  const savePaper = useSavePaper(words.nothingToPrint)
  const records = useQuery((queries) => queries.childStory(id), `child story ${id}`)
  const story = useMemo(
    () => (records.kind === 'loaded' ? childStory(records.value, id, thresholds) : null),
    [records, id, thresholds],
  )
  if (story === null) return <PageSkeleton />
  const back = (
    <Button
      component="a"
      href={hrefOf(routes.people('students', id))}
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {words.emptyAction}
    </Button>
  )
  const isEmpty = story.entries.length === 0
  return (
    <Page
      header={
        <PageHeader
          title={name}
          subtitle={`${words.title}: ${format.counted(story.entries.length, words.counted)}`}
          secondary={isEmpty ? undefined : back}
          primary={
            <Button
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => savePaper((locale) => print.childStoryPdf(id, locale))}
            >
              {words.print}
            </Button>
          }
        />
      }
    >
      <div className={classes.story}>
        {story.attendance.length > 0 && <AttendanceByYear attendance={story.attendance} />}
        {isEmpty ? (
          <EmptyState
            of={['meeting', 'groupMinutes']}
            icon={<IconNotes size={24} />}
            title={words.emptyTitle}
            text={words.emptyText}
            actions={back}
          />
        ) : (
          <>
            <Note>{words.onlySchool}</Note>
            {story.entries.map((entry) => (
              <StoryEntryView
                key={entry.kind === 'meeting' ? entry.meeting.id : entry.minutes.id}
                entry={entry}
              />
            ))}
          </>
        )}
      </div>
    </Page>
  )
}

function AttendanceByYear({ attendance }: Pick<ChildStory, 'attendance'>) {
  const format = useFormat()
  return (
    <section>
      <h2 className={classes.title}>{words.attendance}</h2>
      <PlainTable
        label={words.attendance}
        heads={words.attendanceHeads}
        rows={attendance.map(({ year, brief }) => [
          year,
          [
            format.percent(brief.attended),
            ...(brief.absence === 'usual' ? [] : [briefWords.absences[brief.absence]]),
          ].join(', '),
          format.number(brief.timesLate),
          format.date(brief.asOf),
        ])}
      />
    </section>
  )
}
