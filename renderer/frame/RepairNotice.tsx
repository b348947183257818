import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Format } from '@shared/words/format'
import { repairWords as words } from '@shared/words/screens/repair'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { StoreRepair } from '@renderer/services/ports'
import classes from './TopBar.module.css'

/** What was repaired when the store was opened, above every screen until a person has read it. */
export function RepairNotice(props: { readonly repair: StoreRepair | null }) {
  const format = useFormat()
  const [isRead, setRead] = useState(false)
  if (!props.repair || isRead) return null
  return (
    <div className={classes.notSaved}>
      <ErrorNotice
        tone="warn"
        what={words.title}
        affected={sentencesOf(props.repair, format).join(' ')}
        todo={words.todo}
        action={
          <Button size="compact-sm" variant="default" onClick={() => setRead(true)}>
            {words.close}
          </Button>
        }
      />
    </div>
  )
}

function sentencesOf({ events, leftOverAppointments }: StoreRepair, format: Format): readonly string[] {
  const ofEvents = events.flatMap(({ title, plan, ...counts }) => [
    ...(plan === 'kept' ? [] : [words.plan[plan](title)]),
    ...(counts.removedAppointments > 0
      ? [words.removed(title, format.counted(counts.removedAppointments, words.appointment))]
      : []),
    ...(counts.repeatedAppointments > 0
      ? [words.repeated(title, format.counted(counts.repeatedAppointments, words.appointment))]
      : []),
    ...(counts.listedRequests > 0
      ? [words.listed(title, format.counted(counts.listedRequests, words.request))]
      : []),
  ])
  return leftOverAppointments > 0
    ? [...ofEvents, words.leftOver(format.counted(leftOverAppointments, words.appointment))]
    : ofEvents
}
