import { Button } from '@mantine/core'
import { IconCalendarOff, IconMapOff } from '@tabler/icons-react'
import { lazy, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { idOf, type AppointmentId, type EventId, type MeetingId, type RequestId } from '@shared/kernel/ids'
import { frameWords } from '@shared/words/screens/frame'
import type { EventSummary } from '@renderer/queries/queries'
import { ListsDrop } from '@renderer/features/ListsDrop'
import { EmptyState } from '@renderer/ui/EmptyState'
import { calendarKinds, hrefOf, peopleKinds, receptionViews, routes } from '@renderer/ui/routes'

// A screen is fetched when it is first gone to.
const StartScreen = lazy(async () => ({
  default: (await import('@renderer/features/start/StartScreen')).StartScreen,
}))
const PeopleScreen = lazy(async () => ({
  default: (await import('@renderer/features/people/PeopleScreen')).PeopleScreen,
}))
const ChildStoryScreen = lazy(async () => ({
  default: (await import('@renderer/features/child-story/ChildStoryScreen')).ChildStoryScreen,
}))
const EventScreen = lazy(async () => ({
  default: (await import('@renderer/features/event/EventScreen')).EventScreen,
}))
const NewEventScreen = lazy(async () => ({
  default: (await import('@renderer/features/event-setup/NewEventScreen')).NewEventScreen,
}))
const EventSetupScreen = lazy(async () => ({
  default: (await import('@renderer/features/event-setup/EventSetupScreen')).EventSetupScreen,
}))
const GroupSessionsScreen = lazy(async () => ({
  default: (await import('@renderer/features/group-sessions/GroupSessionsScreen')).GroupSessionsScreen,
}))
const RequestsScreen = lazy(async () => ({
  default: (await import('@renderer/features/requests/RequestsScreen')).RequestsScreen,
}))
const SlipsScreen = lazy(async () => ({
  default: (await import('@renderer/features/slips/SlipsScreen')).SlipsScreen,
}))
const TeacherListsScreen = lazy(async () => ({
  default: (await import('@renderer/features/teacher-lists/TeacherListsScreen')).TeacherListsScreen,
}))
const PlanScreen = lazy(async () => ({
  default: (await import('@renderer/features/board/PlanScreen')).PlanScreen,
}))
const CalendarScreen = lazy(async () => ({
  default: (await import('@renderer/features/calendars/CalendarScreen')).CalendarScreen,
}))
const UnplacedScreen = lazy(async () => ({
  default: (await import('@renderer/features/unplaced/UnplacedScreen')).UnplacedScreen,
}))
const WaitingScreen = lazy(async () => ({
  default: (await import('@renderer/features/waiting/WaitingScreen')).WaitingScreen,
}))
const PrintScreen = lazy(async () => ({
  default: (await import('@renderer/features/print/PrintScreen')).PrintScreen,
}))
const ShareScreen = lazy(async () => ({
  default: (await import('@renderer/features/share/ShareScreen')).ShareScreen,
}))
const PacksScreen = lazy(async () => ({
  default: (await import('@renderer/features/packs/PacksScreen')).PacksScreen,
}))
const MinutesListScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/MinutesListScreen')).MinutesListScreen,
}))
const NewMinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/NewMinutesScreen')).NewMinutesScreen,
}))
const GroupMinutesScreen = lazy(async () => ({
  default: (await import('@renderer/features/minutes/group/GroupMinutesScreen')).GroupMinutesScreen,
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
const FollowUpScreen = lazy(async () => ({
  default: (await import('@renderer/features/follow-up/FollowUpScreen')).FollowUpScreen,
}))
const LeadersScreen = lazy(async () => ({
  default: (await import('@renderer/features/event/leaders/LeadersScreen')).LeadersScreen,
}))
const ReceptionScreen = lazy(async () => ({
  default: (await import('@renderer/features/evening/ReceptionScreen')).ReceptionScreen,
}))
const RosterScreen = lazy(async () => ({
  default: (await import('@renderer/features/roster/RosterScreen')).RosterScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('@renderer/features/settings/SettingsScreen')).SettingsScreen,
}))

/** Which screen stands at which address. */
export function Routes(props: {
  readonly events: readonly EventSummary[]
  readonly current: EventSummary | null
}) {
  const ofEvent = (id: string, screen: (eventId: EventId) => ReactNode): ReactNode => {
    const summary = props.events.find(({ event }) => event.id === id)
    return summary ? screen(summary.event.id) : <NoSuchEvent />
  }
  return (
    <Switch>
      <Route path="/">
        <StartScreen />
      </Route>
      <Route path={routes.makeSample()}>
        <StartScreen makingSample />
      </Route>
      <Route path="/people/students/:id/meetings">{({ id }) => <ChildStoryScreen id={id} />}</Route>
      <Route path="/people/:kind/:id?">
        {({ kind, id }) => {
          const known = peopleKinds.find((one) => one === kind)
          return known ? (
            <ListsDrop>
              <PeopleScreen kind={known} id={id ?? null} eventId={props.current?.event.id ?? null} />
            </ListsDrop>
          ) : (
            <NotFound />
          )
        }}
      </Route>
      <Route path="/event/:event">
        {({ event }) => ofEvent(event, (eventId) => <EventScreen eventId={eventId} />)}
      </Route>
      <Route path={routes.newEvent()}>
        <NewEventScreen />
      </Route>
      <Route path="/event/:event/setup/:step?">
        {({ event, step }) =>
          ofEvent(event, (eventId) => <EventSetupScreen eventId={eventId} step={step ?? null} />)
        }
      </Route>
      <Route path="/event/:event/group-sessions/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <GroupSessionsScreen eventId={eventId} id={id ?? null} />)
        }
      </Route>
      <Route path="/event/:event/requests/slips">
        {({ event }) => ofEvent(event, (eventId) => <SlipsScreen eventId={eventId} />)}
      </Route>
      <Route path="/event/:event/requests/teachers/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <TeacherListsScreen eventId={eventId} staffId={id ?? null} />)
        }
      </Route>
      <Route path="/event/:event/requests/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <RequestsScreen eventId={eventId} requestId={id ?? null} />)
        }
      </Route>
      <Route path="/event/:event/plan">
        {({ event }) => ofEvent(event, (eventId) => <PlanScreen eventId={eventId} />)}
      </Route>
      <Route path="/event/:event/plan/request/:id">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <PlanScreen eventId={eventId} requestId={idOf<RequestId>(id)} />)
        }
      </Route>
      <Route path="/event/:event/plan/calendar/:kind/:id">
        {({ event, kind, id }) => {
          const known = calendarKinds.find((one) => one === kind)
          return known ? (
            ofEvent(event, (eventId) => <CalendarScreen eventId={eventId} kind={known} id={id} />)
          ) : (
            <NotFound />
          )
        }}
      </Route>
      <Route path="/event/:event/plan/waiting/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <WaitingScreen eventId={eventId} staffId={id ?? null} />)
        }
      </Route>
      <Route path="/event/:event/plan/unplaced/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => (
            <UnplacedScreen
              eventId={eventId}
              requestId={id === undefined ? undefined : idOf<RequestId>(id)}
            />
          ))
        }
      </Route>
      <Route path="/event/:event/print">
        {({ event }) => ofEvent(event, (eventId) => <PrintScreen eventId={eventId} />)}
      </Route>
      <Route path="/event/:event/share/:household?">
        {({ event, household }) =>
          ofEvent(event, (eventId) => <ShareScreen eventId={eventId} householdId={household ?? null} />)
        }
      </Route>
      <Route path="/event/:event/packs/:part?">
        {({ event, part }) =>
          ofEvent(event, (eventId) => <PacksScreen eventId={eventId} part={part ?? null} />)
        }
      </Route>
      <Route path="/phrases/:id?">{({ id }) => <PhrasesScreen id={id ?? null} />}</Route>
      <Route path={routes.searchMinutes()}>
        <SearchMinutesScreen />
      </Route>
      <Route path="/event/:event/minutes">
        {({ event }) => ofEvent(event, (eventId) => <MinutesListScreen eventId={eventId} />)}
      </Route>
      <Route path="/event/:event/minutes/new/:appointment">
        {({ event, appointment }) =>
          ofEvent(event, (eventId) => (
            <NewMinutesScreen eventId={eventId} appointmentId={idOf<AppointmentId>(appointment)} />
          ))
        }
      </Route>
      <Route path="/event/:event/minutes/group/:id">
        {({ event, id }) => ofEvent(event, (eventId) => <GroupMinutesScreen eventId={eventId} id={id} />)}
      </Route>
      <Route path="/event/:event/minutes/:id">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <MinutesScreen eventId={eventId} meetingId={idOf<MeetingId>(id)} />)
        }
      </Route>
      <Route path="/event/:event/follow-up/:id?">
        {({ event, id }) =>
          ofEvent(event, (eventId) => <FollowUpScreen eventId={eventId} itemId={id ?? null} />)
        }
      </Route>
      <Route path="/event/:event/leaders">
        {({ event }) => ofEvent(event, (eventId) => <LeadersScreen eventId={eventId} />)}
      </Route>
      <Route path="/event/:event/reception/:view?">
        {({ event, view }) => {
          const known = receptionViews.find((one) => one === view)
          return view === undefined || known ? (
            ofEvent(event, (eventId) => <ReceptionScreen eventId={eventId} view={known ?? null} />)
          ) : (
            <NotFound />
          )
        }}
      </Route>
      <Route path={routes.importLists()}>
        <RosterScreen />
      </Route>
      <Route path="/settings">
        <SettingsScreen />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

const NoSuchEvent = () => (
  <EmptyState
    of={['event']}
    icon={<IconCalendarOff size={24} />}
    title={frameWords.noSuchEvent}
    text={frameWords.noSuchEventText}
    actions={<BackToStart />}
    alone
  />
)

const NotFound = () => (
  <EmptyState
    icon={<IconMapOff size={24} />}
    title={frameWords.notFound}
    text={frameWords.notFoundText}
    actions={<BackToStart />}
    alone
  />
)

const BackToStart = () => (
  <Button component="a" href={hrefOf(routes.start())}>
    {frameWords.backToStart}
  </Button>
)
