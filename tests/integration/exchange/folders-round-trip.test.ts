import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { readCsv } from '@shared/exchange/csv'
import { decodeText } from '@shared/exchange/text'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { readConferenceFolder, type FolderRead } from '@shared/exchange/folder/read-folder'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { bytesOf, conferenceNames, filesOf } from '@tests/unit/exchange/folders'

it.each(conferenceNames)(
  'the folder %s is read without a problem or a warning and written back without loss',
  (name) => {
    const { conference, teachingGroups, warnings } = read(filesOf(name))
    const written = writeConferenceFolder(conference, { teachingGroups })
    expect(warnings).toEqual([])
    // Vitest's own comparison takes seconds for thousands of requests.
    const again = read(written).conference
    if (!isDeepStrictEqual(again, conference)) expect(again).toEqual(conference)
    for (const file of filesOf(name))
      if (file.name.endsWith('.csv'))
        expect(cellsOf(written, file.name)).toEqual(cellsOf(filesOf(name), file.name))
  },
)

function read(files: readonly NamedBytes[]): FolderRead {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)))
  return outcome.value
}

/** The cells that a file says something in, by row and column; a blank mode means in person. */
function cellsOf(files: readonly NamedBytes[], name: string): readonly (readonly string[])[] {
  const text = decodeText(files.find((file) => file.name === name)?.bytes ?? bytesOf(''))
  const [header, ...rows] = readCsv(text.ok ? text.value.text : '')
  return rows.map(({ cells }) =>
    cells
      .flatMap((cell, i) => (cell === '' || cell === 'in-person' ? [] : [`${header?.cells[i]}=${cell}`]))
      .sort(),
  )
}
