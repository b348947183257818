import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportNote } from '@shared/domain/folder/import-merge'
import type { FolderWarning } from '@shared/domain/folder/folder-problem'
import { folderWarningWords } from '@shared/words/folder-warnings'
import { importNote, importWords } from '@shared/words/screens/start'
import { useFormat } from '@renderer/ui/use-format'
import classes from './start.module.css'

const shownAtFirst = 8

/** What an import does or leaves out that a person may not expect. */
export function ImportNotes(props: {
  readonly warnings: readonly FolderWarning[]
  readonly notes: readonly ImportNote[]
}) {
  const format = useFormat()
  const [isExpanded, setExpanded] = useState(false)
  const lines = [
    ...props.notes.map((note) => ({ place: '', text: importNote(note, format) })),
    ...props.warnings.map((warning) => {
      const { what, todo } = folderWarningWords(warning, format)
      return { place: placeOf(warning), text: `${what}. ${todo}.` }
    }),
  ]
  if (lines.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {importWords.nothingToKnow}
      </Text>
    )
  return (
    <>
      <ul className={classes.notes}>
        {(isExpanded ? lines : lines.slice(0, shownAtFirst)).map(({ place, text }, i) => (
          <li key={i}>
            {place !== '' && <code className={classes.place}>{place}</code>}
            {text}
          </li>
        ))}
      </ul>
      {!isExpanded && lines.length > shownAtFirst && (
        <Anchor component="button" type="button" onClick={() => setExpanded(true)}>
          {importWords.showAll(format.number(lines.length))}
        </Anchor>
      )}
    </>
  )
}

const placeOf = ({ file, line }: FolderWarning): string => (line === null ? file : `${file}:${line}`)
