import { ActionIcon, SegmentedControl, Tabs } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { boardWords } from '@shared/words/screens/board'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { FindBox } from './FindBox'
import type { SearchTarget } from './model/find'
import { allSessions } from './use-board-rows'
import type { Zoom } from './use-scale'
import classes from './view.module.css'

/** Which sessions are shown, who is looked for, and how wide. */
export function BoardTools(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly shown: string
  readonly onShow: (key: string) => void
  readonly target: SearchTarget | null
  readonly onTarget: (target: SearchTarget | null) => void
  /** Appointments of the search target, by time. */
  readonly found: readonly AppointmentRecord[]
  readonly onGoTo: (appointment: AppointmentRecord) => void
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}) {
  const { describe } = props
  const { sessions } = props.event.index.conference.event
  const tabs = [
    ...sessions.map((session) => ({ key: session.id, label: describe.session(session.id) })),
    ...(sessions.length > 1 ? [{ key: allSessions, label: boardWords.allSessions }] : []),
  ]
  return (
    <div className={classes.tools}>
      {tabs.length > 1 && (
        <Tabs
          className={classes.tabs}
          variant="pills"
          value={props.shown}
          onChange={(key) => key !== null && props.onShow(key)}
          aria-label={boardWords.sessions}
        >
          <Tabs.List aria-label={boardWords.sessions}>
            {tabs.map(({ key, label }) => (
              <Tabs.Tab key={key} value={key} data-session-key={key}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      {props.target && props.target.kind !== 'staff' && (
        <Found found={props.found} describe={describe} onGoTo={props.onGoTo} />
      )}
      <FindBox event={props.event} describe={describe} target={props.target} onTarget={props.onTarget} />
      <SegmentedControl
        aria-label={boardWords.zoom}
        size="xs"
        data={[
          { value: 'names', label: boardWords.names },
          { value: 'overview', label: boardWords.overview },
        ]}
        value={props.zoom}
        onChange={(value) => props.onZoom(value === 'overview' ? 'overview' : 'names')}
      />
    </div>
  )
}

/** Steps through the appointments of the search target. */
function Found(props: {
  readonly found: readonly AppointmentRecord[]
  readonly describe: Describe
  readonly onGoTo: (appointment: AppointmentRecord) => void
}) {
  const { found, describe } = props
  const [at, setAt] = useState(-1)
  const go = (by: 1 | -1): void => {
    const next = (at + by + found.length) % found.length
    const appointment = found[next]
    setAt(next)
    if (appointment) props.onGoTo(appointment)
  }
  const count = describe.format.number(found.length)
  return (
    <span className={classes.found}>
      <span role="status">{boardWords.matches(at < 0 ? '–' : describe.format.number(at + 1), count)}</span>
      <ActionIcon aria-label={boardWords.previousMatch} disabled={found.length === 0} onClick={() => go(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label={boardWords.nextMatch} disabled={found.length === 0} onClick={() => go(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </span>
  )
}
