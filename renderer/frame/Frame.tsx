import { VisuallyHidden } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { lazy, Suspense, useContext, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Setting } from '@shared/domain/school/office'
import { frameWords } from '@shared/words/screens/frame'
import { useQuery } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import { DensityProvider } from '@renderer/ui/density'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { UnreadableContext } from '@renderer/ui/unreadable'
import { GuideContext } from '@renderer/ui/guide-context'
import type { StoreRepair } from '@renderer/services/ports'
import { ErrorBoundary } from './ErrorBoundary'
import { CommandPalette } from './CommandPalette'
import { guidePageOf } from './guide-page'
import classes from './Frame.module.css'
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
import { useLook } from './use-look'
import { useMenuCommands } from './use-menu-commands'
import { useRouteAnnouncement, useRoute } from './use-route'
import { useUndo } from './use-undo'

// Fetched when it is first opened, like a screen.
const GuidePanel = lazy(async () => ({
  default: (await import('@renderer/features/guide/GuidePanel')).GuidePanel,
}))

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
  const main = useRef<HTMLElement>(null)
  const density = useLook(settings)
  useRouteAnnouncement(place, current?.event.title ?? null)
  useBeforeClose()
  const guide = useGuide(guidePageOf(location, (current?.plan ?? null) !== null))
  useMenuCommands(current?.event.id ?? null, commands, guide.here.open)

  return (
    <DensityProvider value={density}>
      <div className={classes.frame}>
        <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
          {frameWords.skip}
        </button>
        <Rail current={current} place={place} />
        <div className={classes.right}>
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
          <main ref={main} tabIndex={-1} className={classes.main}>
            <ErrorBoundary place={location} title={frameWords.places[place.name]}>
              <Suspense fallback={<PageSkeleton />}>
                <GuideContext value={guide.here}>
                  <Routes events={events} current={current} />
                </GuideContext>
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        {guide.shown !== undefined && (
          <Suspense fallback={null}>
            <GuidePanel page={guide.shown} onGo={guide.go} onClose={guide.close} />
          </Suspense>
        )}
        <CommandPalette events={events} current={current} />
        <Notifications position="bottom-right" limit={3} />
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </div>
    </DensityProvider>
  )
}
