import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useContext, useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PickedFolder } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import { sampleWords } from '@shared/words/screens/sample'
import { importWords, startWords } from '@shared/words/screens/start'
import { useApp, useQuery, type Loaded } from '@renderer/features/app-context'
import { DropHere } from '@renderer/features/ListsDrop'
import { useFilesDrop } from '@renderer/features/use-files-drop'
import type { EventSummary } from '@renderer/queries/queries'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { routes } from '@renderer/ui/routes'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { EventList } from './EventList'
import { FirstRun } from './FirstRun'
import { FolderProblems } from './FolderProblems'
import { ImportPreview } from './ImportPreview'
import { NoEventYet } from './NoEventYet'
import classes from './start.module.css'
import { LeaveSample } from '../SampleActions'
import { StartNoticeLine } from './StartNoticeLine'
import { useImport, type Import, type StartStep } from './use-import'

/** Where the app begins: the events there are, the sample school, and bringing a folder in. */
export function StartScreen(props: { readonly makingSample?: boolean }) {
  const { rosterImport, sample } = useApp().services
  const [, navigate] = useLocation()
  const events = useQuery((queries) => queries.events(), 'events')
  const school = useQuery((queries) => queries.school(), 'school')
  const work = useImport()
  const { step } = work
  const isDraggedOver = useFilesDrop((dropped) => {
    if (dropped.kind !== 'opened' || isConferenceFolder(dropped.picked)) return work.take(dropped)
    rosterImport.hand(dropped)
    navigate(routes.importLists())
  })
  useArrivalAt(step.kind === 'written' ? step.eventId : null, events, props.makingSample === true)
  useMaking(props.makingSample === true && sample.isOpen, work)
  if (events.kind === 'loading' || school.kind === 'loading') return <PageSkeleton />
  const screen = (): ReactNode => {
    switch (step.kind) {
      case 'reading':
      case 'writing':
        return <Working step={step} work={work} />
      case 'written':
        return <PageSkeleton />
      case 'problems':
        return <FolderProblems folder={step.folder} problems={step.problems} work={work} />
      case 'sound':
        return <ImportPreview folder={step} events={events.value} school={school.value} work={work} />
      case 'choose':
        if (events.value.length > 0) return <EventList events={events.value} work={work} />
        return sample.isOpen ? <EmptySample work={work} /> : <NoEvents work={work} />
    }
  }
  return (
    <div className={classes.screen}>
      {screen()}
      {isDraggedOver && <DropHere text={startWords.dropHere} />}
    </div>
  )
}

/** Whether files are those of an event, rather than a school's own lists. */
const isConferenceFolder = ({ files }: PickedFolder): boolean =>
  files.some(({ name }) => /^(event\.json|requests\.(csv|xlsx))$/i.test(name))

/** The first run, unless something is stored: people without an event, or what cannot be read. Then nobody is welcomed as new. */
function NoEvents(props: { readonly work: Import }) {
  const unread = useContext(UnreadableContext)
  const stored = useQuery((queries) => queries.stored(), 'stored')
  if (stored.kind === 'loading') return <PageSkeleton />
  const { students, households, staff } = stored.value
  if (unread.size === 0 && students + households + staff > 0)
    return <NoEventYet stored={stored.value} work={props.work} />
  if (unread.size === 0) return <FirstRun work={props.work} />
  return (
    <Page header={<PageHeader title={startWords.events} />}>
      <StartNoticeLine work={props.work} />
      <EmptyState of={[...unread.keys()]} icon={null} title={startWords.events} text="" />
    </Page>
  )
}

/** Makes the sample school at once where the address asks for it. */
function useMaking(asked: boolean, { makeSample }: Import): void {
  const begun = useRef(false)
  const begin = useEffectEvent(makeSample)
  useEffect(() => {
    if (!asked || begun.current) return
    begun.current = true
    begin()
  }, [asked])
}

/** The sample school after all of its events were deleted. */
function EmptySample(props: { readonly work: Import }) {
  return (
    <EmptyState
      alone
      icon={<IconFlask size={24} />}
      title={sampleWords.emptyTitle}
      text={sampleWords.emptyText}
      actions={
        <>
          <Button onClick={props.work.makeSample}>{sampleWords.makeAgain}</Button>
          <LeaveSample />
        </>
      }
    />
  )
}

/**
 * Goes to an event as soon as it can be read: a worker's writes arrive a moment later. `replace`: Back skips this
 * address.
 */
function useArrivalAt(
  eventId: EventId | null,
  events: Loaded<readonly EventSummary[]>,
  replace: boolean,
): void {
  const [, navigate] = useLocation()
  const isThere = events.kind === 'loaded' && events.value.some(({ event }) => event.id === eventId)
  useEffect(() => {
    if (isThere && eventId !== null) navigate(routes.event(eventId), { replace })
  }, [isThere, eventId, navigate, replace])
}

function Working(props: {
  readonly step: Extract<StartStep, { kind: 'reading' | 'writing' }>
  readonly work: Import
}) {
  const { step, work } = props
  const progress = step.kind === 'writing' ? step.progress : null
  const isSample = step.kind === 'writing' && step.isSample
  const what = (): string => {
    if (progress === null) return startWords.readingFolder
    if (progress.what === 'writing') return startWords.writing
    return isSample ? startWords.makingSample : startWords.checkingFolder
  }
  return (
    <Page header={<PageHeader title={isSample ? startWords.openSample : importWords.title} />}>
      <StartNoticeLine work={work} />
      <div className={classes.progress}>
        <ProgressPanel
          what={what()}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          onCancel={work.stop}
          cancelling={step.kind === 'writing' && step.stopping}
        />
      </div>
    </Page>
  )
}
