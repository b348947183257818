import { VisuallyHidden } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { lazy, Suspense, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Setting } from '@shared/domain/school/office'
import { frameWords } from '@shared/words/screens/frame'
import { DensityProvider } from '@renderer/ui/density'
import { GuideContext } from '@renderer/ui/guide-context'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { ErrorBoundary } from './ErrorBoundary'
import classes from './Frame.module.css'
import type { Guide } from './use-guide'
import { useLook } from './use-look'

// Fetched when it is first opened, like a screen.
const GuidePanel = lazy(async () => ({
  default: (await import('@renderer/features/guide/GuidePanel')).GuidePanel,
}))

/** What the office's frame and a teacher's share: a screen with its bars, the guide beside it, notices, and what is announced. */
export function FrameBody(props: {
  readonly settings: readonly Setting[]
  readonly guide: Guide
  /** What screen readers say next. */
  readonly said: string
  /** At the left of everything. */
  readonly rail?: ReactNode
  /** Above the screen. */
  readonly bars: ReactNode
  /** What the screen is called where it fails. */
  readonly title: string
  readonly screen: ReactNode
  /** Over everything. */
  readonly over?: ReactNode
}) {
  const { guide } = props
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const density = useLook(props.settings)
  return (
    <DensityProvider value={density}>
      <div className={classes.frame}>
        <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
          {frameWords.skip}
        </button>
        {props.rail}
        <div className={classes.right}>
          {props.bars}
          <main ref={main} tabIndex={-1} className={classes.main}>
            <ErrorBoundary place={location} title={props.title}>
              <Suspense fallback={<PageSkeleton />}>
                <GuideContext value={guide.here}>{props.screen}</GuideContext>
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        {guide.shown !== undefined && (
          <Suspense fallback={null}>
            <GuidePanel page={guide.shown} onGo={guide.go} onClose={guide.close} />
          </Suspense>
        )}
        {props.over}
        <Notifications position="bottom-right" limit={3} />
        <VisuallyHidden role="status">{props.said}</VisuallyHidden>
      </div>
    </DensityProvider>
  )
}
