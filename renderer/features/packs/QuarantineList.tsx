import { IconArchive } from '@tabler/icons-react'
import type { PackRegisterEntry, QuarantinedRecord, ReturnedPack } from '@shared/domain/meetings/pack'
import type { StaffId } from '@shared/kernel/ids'
import { packsWords as words } from '@shared/words/screens/packs'
import { EmptyState } from '@renderer/ui/EmptyState'
import { useFormat } from '@renderer/ui/use-format'
import classes from './packs.module.css'

/** Records of return packs that do not belong anywhere: kept to be looked at. */
export function QuarantineList(props: {
  readonly entries: readonly PackRegisterEntry[]
  readonly returns: readonly ReturnedPack[]
  readonly nameOf: (staffId: StaffId) => string
  readonly timezone: string
}) {
  const { entries, returns, nameOf, timezone } = props
  const format = useFormat()
  const rows = returns.flatMap((returned) => {
    const staffId = entries.find(({ id }) => id === returned.packId)?.staffId
    const teacher = staffId === undefined ? words.formerStaff : nameOf(staffId)
    return returned.quarantined.map((record) => ({ record, teacher, returned }))
  })
  if (rows.length === 0)
    return (
      <EmptyState
        of={['returnedPack']}
        icon={<IconArchive size={24} />}
        title={words.noQuarantine}
        text={words.noQuarantineText}
      />
    )
  return (
    <div className={classes.list}>
      <p className={classes.quiet}>{words.quarantineNote}</p>
      {rows.map(({ record, teacher, returned }, at) => (
        <section key={at} className={classes.conflict}>
          <div className={classes.conflictHead}>
            <h2 className={classes.conflictTitle}>
              {words.setAside(kindWords[record.table] ?? record.table, teacher)}
            </h2>
            <span className={classes.quiet}>{format.shortMoment(returned.mergedAt, timezone)}</span>
          </div>
          <p className={classes.why}>{whyOf(record)}</p>
          <details>
            <summary>{words.contents}</summary>
            <pre className={classes.content} tabIndex={0}>
              {indented(record.content)}
            </pre>
          </details>
        </section>
      ))}
    </div>
  )
}

/** How many records were set aside. */
export const countQuarantined = (returns: readonly ReturnedPack[]): number =>
  returns.reduce((sum, { quarantined }) => sum + quarantined.length, 0)

const kindWords: Readonly<Record<string, string>> = words.kinds
const whyWords: Readonly<Record<string, string>> = words.why

const whyOf = ({ why }: QuarantinedRecord): string => whyWords[why] ?? words.unreadableField(why)

const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2)
