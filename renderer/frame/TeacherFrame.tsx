import { lazy, useMemo, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { HeldPack } from '@shared/domain/meetings/pack'
import type { Setting } from '@shared/domain/school/office'
import { idOf, type AppointmentId, type MeetingId } from '@shared/kernel/ids'
import { teacherWords as words } from '@shared/words/screens/teacher'
import { useQuery } from '@renderer/features/app-context'
import type { NamedPack } from '@renderer/features/teacher/OpenPackScreen'
import { NotRemovedNotice, PackMenu } from '@renderer/features/teacher/PackMenu'
import { ReturnControls, ReturnNotice } from '@renderer/features/teacher/ReturnControls'
import { useReturn } from '@renderer/features/teacher/use-return'
import { useUnreturned } from '@renderer/features/teacher/use-unreturned'
import { WriterContext } from '@renderer/features/writer'
import type { StoreRepair } from '@renderer/services/ports'
import type { RemovePackProblem } from '@renderer/services/teacher'
import { ParleyMark } from '@renderer/ui/ParleyMark'
import { hrefOf, routes } from '@renderer/ui/routes'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { FrameBody } from './FrameBody'
import { RepairNotice } from './RepairNotice'
import { NotSavedNotice, SaveStateLine } from './SaveStateLine'
import teacherClasses from './TeacherFrame.module.css'
import { FrameButtons } from './TopBar'
import { countUnreadable, UnreadableNotice } from './UnreadableNotice'
import { useBeforeClose } from './use-before-close'
import { useGuide, type Guide } from './use-guide'
import { useUndo } from './use-undo'

const OpenPackScreen = lazy(async () => ({
  default: (await import('@renderer/features/teacher/OpenPackScreen')).OpenPackScreen,
}))
const MyMeetingsScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/my-meetings/MyMeetingsScreen')).MyMeetingsScreen,
}))
const GroupMinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/group/GroupMinutesScreen')).GroupMinutesScreen,
}))
const NewMinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/NewMinutesScreen')).NewMinutesScreen,
}))
const PhrasesScreen = lazy(async () => ({
  default: (await import('@renderer/features/phrases/PhrasesScreen')).PhrasesScreen,
}))
const SearchMinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/search/SearchMinutesScreen')).SearchMinutesScreen,
}))
const MinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/MinutesScreen')).MinutesScreen,
}))

/** What stands around the screens of a teacher's laptop: her own meetings, and no screen of the office. */
export function TeacherFrame(props: { readonly repair: StoreRepair | null }) {
  const settings = useQuery((queries) => queries.settings(), 'settings')
  const unreadable = useQuery((queries) => queries.unreadable(), 'unreadable')
  const pack = useQuery((queries) => queries.heldPack(), 'held pack')
  const events = useQuery((queries) => queries.events(), 'events')
  const people = useQuery((queries) => queries.people(), 'people')
  const unread = useMemo(
    () => countUnreadable(unreadable.kind === 'loaded' ? unreadable.value : []),
    [unreadable],
  )
  if (
    settings.kind === 'loading' ||
    pack.kind === 'loading' ||
    events.kind === 'loading' ||
    people.kind === 'loading'
  )
    return null
  const event = events.value.find((one) => one.event.id === pack.value?.eventId)?.event
  const staff = people.value.staff.find(({ id }) => id === pack.value?.staffId)
  const held = pack.value && {
    pack: pack.value,
    teacher: [staff?.title, staff?.familyName].filter((part) => part).join(' '),
    event: event?.title ?? '',
    timezone: event?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  return (
    <UnreadableContext value={unread}>
      <WriterContext value={pack.value?.staffId ?? null}>
        <LoadedFrame held={held} settings={settings.value}>
          <RepairNotice repair={props.repair} />
          <UnreadableNotice counts={unread} isTeachers />
        </LoadedFrame>
      </WriterContext>
    </UnreadableContext>
  )
}

interface HeldHere extends NamedPack {
  readonly event: string
}

function LoadedFrame(props: {
  readonly held: HeldHere | null
  readonly settings: readonly Setting[]
  readonly children: React.ReactNode
}) {
  const { held } = props
  const [said, announce] = useState('')
  const commands = useUndo(announce)
  const guide = useGuide('laptops')
  useBeforeClose()
  return (
    <FrameBody
      settings={props.settings}
      guide={guide}
      said={said}
      bars={
        <>
          {held && <TeacherBar held={held} guide={guide} commands={commands} />}
          <NotSavedNotice />
          {props.children}
        </>
      }
      title={words.mode}
      screen={held ? <TeacherRoutes held={held} /> : <OpenPackScreen held={null} />}
    />
  )
}

/** Whose evening this is, what was not returned yet, and the ways to hand it in. */
function TeacherBar(props: {
  readonly held: HeldHere
  readonly guide: Guide
  readonly commands: ReturnType<typeof useUndo>
}) {
  const { pack, teacher, event, timezone } = props.held
  const unreturned = useUnreturned(pack.returnedAt)
  const returning = useReturn()
  const [notRemoved, setNotRemoved] = useState<RemovePackProblem | null>(null)
  return (
    <header>
      <div className={teacherClasses.bar}>
        <a href={hrefOf(routes.start())} className={teacherClasses.brand}>
          <ParleyMark size={22} />
          <span className={teacherClasses.who}>{words.evening(teacher, event)}</span>
        </a>
        <div className={teacherClasses.end}>
          <SaveStateLine timezone={timezone} />
          <FrameButtons commands={props.commands} guide={props.guide} />
          <ReturnControls pack={pack} unreturned={unreturned} returning={returning} />
          <PackMenu pack={pack} unreturned={unreturned} timezone={timezone} onNotRemoved={setNotRemoved} />
        </div>
      </div>
      <ReturnNotice returning={returning} />
      <NotRemovedNotice problem={notRemoved} />
    </header>
  )
}

/** The only screens of a teacher's laptop; any other address leads to her meetings. */
function TeacherRoutes({ held }: { readonly held: NamedPack & { readonly pack: HeldPack } }) {
  const { eventId } = held.pack
  return (
    <Switch>
      <Route path={routes.start()}>
        <MyMeetingsScreen eventId={eventId} />
      </Route>
      <Route path={routes.openPack()}>
        <OpenPackScreen held={held} />
      </Route>
      <Route path="/phrases/:id?">{({ id }) => <PhrasesScreen id={id ?? null} />}</Route>
      <Route path={routes.searchMinutes()}>
        <SearchMinutesScreen />
      </Route>
      <Route path="/event/:event/minutes/new/:appointment">
        {({ appointment }) => (
          <NewMinutesScreen eventId={eventId} appointmentId={idOf<AppointmentId>(appointment)} />
        )}
      </Route>
      <Route path="/event/:event/minutes/group/:id">
        {({ id }) => <GroupMinutesScreen eventId={eventId} id={id} />}
      </Route>
      <Route path="/event/:event/minutes/:id">
        {({ id }) => <MinutesScreen eventId={eventId} meetingId={idOf<MeetingId>(id)} />}
      </Route>
      <Route>
        <Redirect to={routes.start()} replace />
      </Route>
    </Switch>
  )
}
