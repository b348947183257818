import { IconFlask } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { frameWords } from '@shared/words/screens/frame'
import { sampleWords } from '@shared/words/screens/sample'
import { useApp } from '@renderer/features/app-context'
import { SampleActions } from '@renderer/features/SampleActions'
import type { EventSummary } from '@renderer/queries/queries'
import classes from './SampleBanner.module.css'
import type { CurrentRoute } from './use-route'

/** Says above every screen that nothing on it is real, and leads out of it. */
export function SampleBanner(props: { readonly current: EventSummary | null; readonly place: CurrentRoute }) {
  const { sample } = useApp().services
  const { current, place } = props
  if (sample.isOpen)
    return (
      <Banner title={sampleWords.banner} text={sampleWords.bannerText}>
        {/* The start screen has them in its header. */}
        {place.name !== 'start' && <SampleActions size="compact-sm" />}
      </Banner>
    )
  if (current?.isSample !== true || place.eventId !== current.event.id) return null
  return <Banner title={sampleWords.mixed} text={sampleWords.mixedTodo(current.event.title)} />
}

function Banner(props: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <section className={classes.banner} aria-label={frameWords.sampleMark}>
      <IconFlask size={16} aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>{props.title}.</strong> <span className={classes.text}>{props.text}</span>
      </p>
      {props.children}
    </section>
  )
}
