import { useContext, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Setting } from '@shared/domain/school/office'
import { frameWords } from '@shared/words/screens/frame'
import { useQuery } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { UnreadableContext } from '@renderer/ui/unreadable'
import type { StoreRepair } from '@renderer/services/ports'
import { CommandPalette } from './CommandPalette'
import { FrameBody } from './FrameBody'
import { guidePageOf } from './guide-page'
import { Rail } from './Rail'
import { RepairNotice } from './RepairNotice'
import { Routes } from './Routes'
import { SampleBanner } from './SampleBanner'
import { NotSavedNotice } from './SaveStateLine'
import { TopBar } from './TopBar'
import { countUnreadable, UnreadableNotice } from './UnreadableNotice'
import { useCurrentEvent } from './use-current-event'
import { useBeforeClose } from './use-before-close'
import { useGuide } from './use-guide'
import { useMenuCommands } from './use-menu-commands'
import { useRouteAnnouncement, useRoute } from './use-route'
import { useUndo } from './use-undo'

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What stands around every screen. */
export function Frame(props: { readonly repair: StoreRepair | null }) {
  const events = useQuery((queries) => queries.events(), 'events')
  const settings = useQuery((queries) => queries.settings(), 'settings')
  const unreadable = useQuery((queries) => queries.unreadable(), 'unreadable')
  const unread = useMemo(
    () => countUnreadable(unreadable.kind === 'loaded' ? unreadable.value : []),
    [unreadable],
  )
  if (events.kind === 'loading' || settings.kind === 'loading' || unreadable.kind === 'loading') return null
  return (
    <UnreadableContext value={unread}>
      <LoadedFrame events={events.value} settings={settings.value} repair={props.repair} />
    </UnreadableContext>
  )
}

function LoadedFrame(props: {
  readonly events: readonly EventSummary[]
  readonly settings: readonly Setting[]
  readonly repair: StoreRepair | null
}) {
  const { events, settings, repair } = props
  const unread = useContext(UnreadableContext)
  const place = useRoute()
  const [location] = useLocation()
  const current = useCurrentEvent(events, settings, place)
  const [said, announce] = useState('')
  const commands = useUndo(announce)
  useRouteAnnouncement(place, current?.event.title ?? null)
  useBeforeClose()
  const guide = useGuide(guidePageOf(location, (current?.plan ?? null) !== null))
  useMenuCommands(current?.event.id ?? null, commands, guide.here.open)

  return (
    <FrameBody
      settings={settings}
      guide={guide}
      said={said}
      rail={<Rail current={current} place={place} />}
      bars={
        <>
          <header>
            <TopBar
              events={events}
              current={current}
              timezone={current?.event.timezone ?? machineZone}
              commands={commands}
              guide={guide}
            />
          </header>
          <SampleBanner current={current} place={place} />
          <NotSavedNotice />
          <RepairNotice repair={repair} />
          <UnreadableNotice counts={unread} />
        </>
      }
      title={frameWords.places[place.name]}
      screen={<Routes events={events} current={current} />}
      over={<CommandPalette events={events} current={current} />}
    />
  )
}
