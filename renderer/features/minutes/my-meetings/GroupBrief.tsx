import { useContext } from 'react'
import { myMeetingsWords as words } from '@shared/words/screens/teacher'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { WriterContext } from '@renderer/features/writer'
import { Facts } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import type { GroupRow } from '../group/group-rows'

/** What a teacher should know before a group session: where it is, and with which colleagues. */
export function GroupBrief(props: { readonly row: GroupRow; readonly plan: EventPlan }) {
  const { row, plan } = props
  const format = useFormat()
  const writer = useContext(WriterContext)
  const colleagues = row.staffIds.filter((id) => id !== writer).map((id) => plan.names.staff(id))
  const facts = [
    { label: words.brief.room, value: row.room },
    { label: words.brief.with, value: format.list(colleagues) },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}
