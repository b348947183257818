import { VisuallyHidden } from '@mantine/core'
import {
  IconCalendarEvent,
  IconDoorEnter,
  IconCheck,
  IconDeviceLaptop,
  IconLayoutBoard,
  IconListCheck,
  IconMessages,
  IconNotebook,
  IconPrinter,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useContext } from 'react'
import { frameWords } from '@shared/words/screens/frame'
import { useApp, useQuery } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { ParleyMark } from '@renderer/ui/ParleyMark'
import { hrefOf, routes } from '@renderer/ui/routes'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import classes from './Rail.module.css'
import { stagesOf, type Stage, type StageName } from './stages'
import type { CurrentRoute, RouteName } from './use-route'

const icons: Record<StageName, Icon> = {
  people: IconUsers,
  event: IconCalendarEvent,
  requests: IconMessages,
  plan: IconLayoutBoard,
  print: IconPrinter,
  packs: IconDeviceLaptop,
  evening: IconDoorEnter,
  minutes: IconNotebook,
  followUp: IconListCheck,
}

/** The step of the journey that a place belongs to. */
const stageOfRoute: Partial<Record<RouteName, StageName>> = {
  people: 'people',
  event: 'event',
  groupSessions: 'event',
  requests: 'requests',
  plan: 'plan',
  unplaced: 'plan',
  waiting: 'plan',
  calendar: 'plan',
  print: 'print',
  share: 'print',
  packs: 'packs',
  evening: 'evening',
  minutes: 'minutes',
  searchMinutes: 'minutes',
  phrases: 'minutes',
  followUp: 'followUp',
  leaders: 'followUp',
}

/** The event's journey, in its order, with how far each step is. */
export function Rail(props: { readonly current: EventSummary | null; readonly place: CurrentRoute }) {
  return (
    <nav className={classes.rail} aria-label={frameWords.journey}>
      <a
        href={hrefOf(routes.start())}
        className={classes.brand}
        aria-current={props.place.name === 'start' ? 'page' : undefined}
      >
        <ParleyMark size={22} />
        <span className={classes.name}>{frameWords.app}</span>
      </a>
      {props.current ? (
        <Journey current={props.current} here={stageOfRoute[props.place.name] ?? null} />
      ) : (
        <ul className={classes.list}>
          <RailLink
            icon={IconUsers}
            path={routes.people('students')}
            label={frameWords.places.people}
            here={props.place.name === 'people'}
          />
        </ul>
      )}
      <ul className={classes.foot}>
        <RailLink
          icon={IconSettings}
          path={routes.settings()}
          label={frameWords.places.settings}
          here={props.place.name === 'settings'}
        />
      </ul>
    </nav>
  )
}

function Journey(props: { readonly current: EventSummary; readonly here: StageName | null }) {
  const { event } = props.current
  const { followUp } = useApp().services
  const agreed = useQuery((queries) => queries.agreed(event.id), `agreed ${event.id}`)
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const deliveries = useQuery((queries) => queries.deliveries(event.id), `deliveries ${event.id}`)
  const taps = useQuery((queries) => queries.taps(event.id), `taps ${event.id}`)
  const packs = useQuery((queries) => queries.packs(event.id), `packs ${event.id}`)
  const stages = stagesOf(
    props.current,
    {
      ...(agreed.kind === 'loaded' ? agreed.value : { meetings: [], actions: [], groupMinutes: [] }),
      deliveries: deliveries.kind === 'loaded' ? deliveries.value : [],
      packs: packs.kind === 'loaded' ? packs.value : [],
      taps: taps.kind === 'loaded' ? taps.value : [],
    },
    { today: followUp.today(), years: years.kind === 'loaded' ? years.value : [] },
    useFormat(),
    useContext(UnreadableContext),
  )
  return (
    <ul className={classes.list}>
      {stages.map((stage) => (
        <RailLink
          key={stage.name}
          icon={icons[stage.name]}
          path={stage.path}
          label={frameWords.places[stage.name]}
          here={stage.name === props.here}
          stage={stage}
        />
      ))}
    </ul>
  )
}

function RailLink(props: {
  readonly icon: Icon
  readonly path: string
  readonly label: string
  readonly here: boolean
  readonly stage?: Stage
}) {
  const { icon: Shape, label, stage } = props
  return (
    <li>
      <a
        href={hrefOf(props.path)}
        className={classes.link}
        aria-current={props.here ? 'page' : undefined}
        title={stage ? `${label}: ${stage.words}` : label}
        data-state={stage?.state}
      >
        <Shape size={18} stroke={1.75} aria-hidden className={classes.icon} />
        <span className={classes.label}>{label}</span>
        {stage && (
          <>
            <VisuallyHidden>: {stage.words}</VisuallyHidden>
            <span className={classes.number} aria-hidden>
              {stage.number}
            </span>
          </>
        )}
        {stage?.state === 'done' && <IconCheck size={14} aria-hidden className={classes.done} />}
      </a>
    </li>
  )
}
