import type { Conference } from '@shared/domain/plan/plan'
import { newestSlip, slipFields, type ReplySlip } from '@shared/domain/requests/reply-slip'
import type { HouseholdId } from '@shared/kernel/ids'
import { namesAmong } from '@shared/words/people-names'
import { slipWords as words } from '@shared/words/screens/slips'
import { useQuery } from '@renderer/features/app-context'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { isFilledIn, slipText } from './slip-text'

/** What a family wrote on its reply slip for an event; nothing where no slip was typed. */
export function ReplySlipSection(props: {
  readonly conference: Conference
  readonly householdId: HouseholdId
}) {
  const { conference, householdId } = props
  const { id } = conference.event
  const slips = useQuery((queries) => queries.replySlips(id), `slips ${id}`)
  const slip = slips.kind === 'loaded' ? newestSlip(slips.value, householdId) : null
  return slip && <SlipFacts conference={conference} slip={slip} />
}

function SlipFacts({ conference, slip }: { readonly conference: Conference; readonly slip: ReplySlip }) {
  const format = useFormat()
  const { sessions, timezone } = conference.event
  const texts = {
    format,
    names: namesAmong(conference),
    sessions: new Map(sessions.map((session) => [session.id, session])),
  }
  return (
    <PanelSection title={words.section}>
      <Facts
        facts={[
          ...slipFields
            .filter((field) => isFilledIn(slip, field))
            .map((field) => ({ label: words.fields[field], value: slipText(slip, field, texts) })),
          { label: words.columns.typed, value: format.shortMoment(slip.typedAt, timezone) },
        ]}
      />
    </PanelSection>
  )
}
