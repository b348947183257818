import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { ReplySlip } from '@shared/domain/requests/reply-slip'
import type { EventId } from '@shared/kernel/ids'
import { slipWords as words } from '@shared/words/screens/slips'
import type { SavedSlip } from '@renderer/services/slips'
import { useApp, useQuery } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Figures } from '@renderer/ui/Figures'
import { Note } from '@renderer/ui/Note'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { NoSuchEvent } from '../NoSuchEvent'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { FamilyPlaces } from '../event-view/family-places/FamilyPlaces'
import { SlipEntry, type TypedSlip } from './SlipEntry'
import { SlipList } from './SlipList'
import classes from './slips.module.css'

/** Types the reply slips that came back, one after the other. */
export function SlipsScreen({ eventId }: { readonly eventId: EventId }) {
  const event = useEventPlan(eventId)
  const people = useQuery((queries) => queries.people(), 'people')
  const slips = useQuery((queries) => queries.replySlips(eventId), `slips ${eventId}`)
  if (event.kind === 'missing') return <NoSuchEvent />
  if (event.kind === 'loading' || people.kind === 'loading' || slips.kind === 'loading')
    return <PageSkeleton />
  return <LoadedSlips event={event.value} groups={people.value.groups} slips={slips.value} />
}

/** The slip that is being typed; each has a number of its own. */
interface Turn {
  readonly number: number
  readonly initial: Omit<TypedSlip, 'replaces'> | null
  readonly isCorrection: boolean
}

function LoadedSlips(props: {
  readonly event: EventPlan
  readonly groups: readonly TeachingGroup[]
  readonly slips: readonly ReplySlip[]
}) {
  const { event, slips } = props
  const { conference } = event.index
  const { event: details } = conference
  const format = useFormat()
  const service = useApp().services.slips
  const [turn, setTurn] = useState<Turn>({ number: 0, initial: null, isCorrection: false })
  const [last, setLast] = useState<(TypedSlip & { readonly saved: SavedSlip }) | null>(null)
  const [failed, setFailed] = useState<readonly TypedSlip[]>([])
  const groups = useMemo(
    () => props.groups.filter(({ schoolYearId }) => schoolYearId === details.schoolYearId),
    [props.groups, details.schoolYearId],
  )
  const next = (initial: Turn['initial'] = null, isCorrection = false): void =>
    setTurn(({ number }) => ({ number: number + 1, initial, isCorrection }))
  const save = async (typed: TypedSlip): Promise<void> => {
    // The next slip can be typed while this one is written.
    next()
    const outcome = await service.save(details.id, typed.householdId, typed.answers, typed.replaces)
    if (outcome.ok) setLast({ ...typed, saved: outcome.value })
    else setFailed((before) => [...before, typed])
  }
  const families = new Set(slips.map(({ householdId }) => householdId)).size

  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          subtitle={
            <Figures
              figures={[
                { label: words.figures.typed, value: format.number(families) },
                {
                  label: words.figures.waiting,
                  value: format.number(conference.households.length - families),
                },
              ]}
            />
          }
          secondary={
            <Button component="a" variant="default" href={hrefOf(routes.requests(details.id))}>
              {words.toRequests}
            </Button>
          }
        />
      }
    >
      {failed.map((typed) => (
        <ErrorNotice
          key={typed.householdId}
          what={words.notSaved}
          affected={event.names.household(typed.householdId)}
          todo={words.notSavedTodo}
          action={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                next(typed)
                setFailed(failed.filter((one) => one !== typed))
              }}
            >
              {words.putBack}
            </Button>
          }
        />
      ))}
      <SlipEntry
        key={turn.number}
        event={event}
        groups={groups}
        slips={slips}
        initial={turn.initial}
        isCorrection={turn.isCorrection}
        onSave={(typed) => void save(typed)}
        onClear={() => next()}
      />
      <div role="status" className={classes.last}>
        {last && <Note>{savedText(last.saved, event.names.household(last.householdId), format)}</Note>}
      </div>
      {last && <FamilyPlaces key={last.householdId} event={event} householdId={last.householdId} />}
      <SlipList event={event} slips={slips} onOpen={(slip) => next({ ...slip, answers: slip }, true)} />
    </Page>
  )
}

function savedText(saved: SavedSlip, family: string, format: ReturnType<typeof useFormat>): string {
  const parts = (['added', 'changed', 'withdrawn'] as const)
    .filter((kind) => saved[kind] > 0)
    .map((kind) => format.counted(saved[kind], words[kind]))
  return [words.saved(family), parts.length > 0 ? `${format.list(parts)}.` : ''].join(' ').trim()
}
