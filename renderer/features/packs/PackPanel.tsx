import { Button, Text } from '@mantine/core'
import type { StaffId } from '@shared/kernel/ids'
import { packsWords as words } from '@shared/words/screens/packs'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import type { PackRow } from './pack-rows'

/** Every pack that was made for one teacher: since when it is out, what is in it, and what came back. */
export function PackPanel(props: {
  readonly row: PackRow
  readonly timezone: string
  readonly make: (staffIds: readonly StaffId[]) => void
  readonly onClose: () => void
}) {
  const { row, timezone } = props
  const format = useFormat()
  return (
    <SidePanel
      title={row.teacher}
      subtitle={format.counted(row.meetings, words.meetingCount)}
      actions={
        row.meetings > 0 && (
          <Button size="sm" onClick={() => props.make([row.staffId])}>
            {row.packs.length === 0
              ? words.makeSome(format.counted(1, words.packCount))
              : words.panel.makeAgain}
          </Button>
        )
      }
      onClose={props.onClose}
    >
      {row.packs.length === 0 && <Text size="sm">{words.states.none}</Text>}
      {row.packs.map(({ entry, returns: [newest] }) => (
        <PanelSection key={entry.id} title={words.panel.made(format.shortMoment(entry.madeAt, timezone))}>
          <Facts
            facts={[
              { label: words.panel.meetings, value: format.number(entry.meetingIds.length) },
              ...(entry.groupSessionIds.length > 0
                ? [{ label: words.panel.groups, value: format.number(entry.groupSessionIds.length) }]
                : []),
              {
                label: words.panel.returned,
                value: newest ? format.shortMoment(newest.mergedAt, timezone) : words.panel.notReturned,
              },
              ...(newest
                ? [{ label: words.panel.written, value: format.shortMoment(newest.writtenAt, timezone) }]
                : []),
            ]}
          />
        </PanelSection>
      ))}
      {row.packs.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.panel.again}
        </Text>
      )}
    </SidePanel>
  )
}
