import { Text } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { RosterRowReading } from '@shared/domain/folder/roster-files'
import { fieldText, fieldValueText, subjectText } from '@shared/words/screens/roster-fields'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { useFormat } from '@renderer/ui/use-format'
import classes from './roster.module.css'
import type { RosterImport } from './use-roster-import'

/** What the first rows of a file become with its columns as they are chosen now. */
export function RowPreview({ file, work }: { readonly file: string; readonly work: RosterImport }) {
  const rows = useRows(file, work)
  const format = useFormat()
  return (
    <section className={classes.rowPreview} aria-labelledby="roster-rows" aria-live="polite">
      <h2 id="roster-rows">{words.columns.previewTitle}</h2>
      {rows.map(({ line, items }) => (
        <div key={line} className={classes.previewRow}>
          <Text size="xs" c="dimmed">
            {words.columns.row(format.number(line))}
          </Text>
          {items.length === 0 && <div>{words.columns.rowEmpty}</div>}
          {items.map(({ kind, name, says }, i) => (
            <div key={`${kind} ${i}`}>
              <strong>
                {subjectText(kind)}: {name}
              </strong>{' '}
              {Object.entries(says)
                .map(
                  ([attribute, value]) =>
                    `${fieldText(attribute)} ${fieldValueText(attribute, value, format)}`,
                )
                .join(', ')}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

function useRows(file: string, work: RosterImport): readonly RosterRowReading[] {
  const [rows, setRows] = useState<readonly RosterRowReading[]>([])
  const { mapping } = work.choices
  const fetch = useEffectEvent(() => work.previewRows(file, work.choices))
  useEffect(() => {
    let isCurrent = true
    // A service that was closed in the meantime rejects; the screen has moved on then.
    fetch().then(
      (read) => {
        if (isCurrent) setRows(read)
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [file, mapping])
  return rows
}
