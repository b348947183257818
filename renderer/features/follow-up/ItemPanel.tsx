import { Anchor, Button, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import type { Settlement } from '@shared/domain/meetings/follow-up'
import type { Result } from '@shared/kernel/result'
import { dueWords, followUpWords as words } from '@shared/words/screens/follow-up'
import { actionStateWords } from '@shared/words/screens/minutes'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { minutesAt } from '../minutes-at'
import { useTextDraft } from '../use-draft'
import { aboutText, type FollowUpRow } from './follow-up-rows'

/** Something agreed: whose it is, where it was agreed, and what became of it. */
export function ItemPanel(props: {
  readonly row: FollowUpRow
  readonly settle: (change: Partial<Settlement>, step?: string) => Promise<Result<void, unknown>>
  readonly onClose: () => void
}) {
  const { row, settle } = props
  const { at, facts } = row
  const format = useFormat()
  const school = useQuery((queries) => queries.school(), 'school')
  const timezone = school.kind === 'loaded' ? (school.value?.timezone ?? 'UTC') : 'UTC'
  const outcome = useTextDraft(`outcome ${row.id}`, row.outcome, {
    label: words.outcome,
    save: (text, step) => settle({ outcome: text }, step),
  })
  const state =
    row.state === 'open'
      ? dueWords(row.near, format)
      : row.settledAt === null
        ? actionStateWords[row.state]
        : words.settledOn(actionStateWords[row.state], format.day(row.settledAt, timezone))
  return (
    <SidePanel
      title={row.what}
      subtitle={row.target === null ? words.kinds.action : words.kinds.target}
      onClose={props.onClose}
      actions={
        row.state === 'open' ? (
          <>
            <Button
              leftSection={<IconCheck size={16} aria-hidden />}
              onClick={() => void settle({ state: 'done' })}
            >
              {words.done}
            </Button>
            <Button
              variant="default"
              leftSection={<IconX size={16} aria-hidden />}
              onClick={() => void settle({ state: 'dropped' })}
            >
              {words.drop}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void settle({ state: 'open' })}
          >
            {words.openAgain}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: words.columns.owner, value: row.owner.trim() || words.nobody },
          { label: words.columns.due, value: row.due === null ? words.noDate : format.date(row.due) },
          // The line above says so already.
          ...(row.near.kind === 'no-date'
            ? []
            : [{ label: words.columns[row.state === 'open' ? 'near' : 'state'], value: state }]),
          { label: words.columns[at.kind === 'group' ? 'group' : 'child'], value: aboutText(row) },
          { label: words.columns.meeting, value: `${facts.eventTitle}, ${format.date(facts.date)}` },
        ]}
      />
      <PanelSection title={words.outcome}>
        <Textarea
          aria-label={words.outcome}
          placeholder={words.outcomeHint}
          autosize
          minRows={3}
          {...outcome.box}
        />
      </PanelSection>
      <Anchor size="sm" href={hrefOf(minutesAt(at))}>
        {words.toMinutes}
      </Anchor>
    </SidePanel>
  )
}
