import { readArchive, type ArchiveEntry } from '../../archive'
import type { NamedBytes } from '../../folder/files'
import type { RosterFindings } from '../findings'

/** No list of a school is larger; more is refused before it costs time. */
const maxFileBytes = 100_000_000

/** The kinds of files that can hold a list. */
const listFile = /\.(csv|tsv|tab|txt|dat|xlsx|xlsm)$/i

/** The files to read, those in archives too, under the path as it was given: `export.zip/users.csv`. */
export function openSources(inputs: readonly NamedBytes[], findings: RosterFindings): readonly NamedBytes[] {
  return inputs.flatMap((input) => opened(input, findings)).filter((file) => isReadable(file, findings))
}

function opened(input: NamedBytes, findings: RosterFindings): readonly NamedBytes[] {
  if (!/\.zip$/i.test(input.name)) return isHidden(input.name) ? [] : [input]
  if (input.bytes.length > maxFileBytes) {
    findings.fileProblem(input.name, { kind: 'too-large' })
    return []
  }
  const archive = readArchive(input.bytes, (path) => !isHidden(path) && listFile.test(path))
  if (!archive.ok) {
    findings.fileProblem(input.name, { kind: archive.error })
    return []
  }
  for (const path of archive.value.skipped.filter((one) => !isHidden(one)))
    findings.fileProblem(`${input.name}/${path}`, {
      kind: /\.zip$/i.test(path) ? 'nested-archive' : 'unknown-file',
    })
  return archive.value.entries.map(({ path, bytes }: ArchiveEntry) => ({
    name: `${input.name}/${path}`,
    bytes,
  }))
}

function isReadable({ name, bytes }: NamedBytes, findings: RosterFindings): boolean {
  if (bytes.length > maxFileBytes) findings.fileProblem(name, { kind: 'too-large' })
  else if (!listFile.test(name)) findings.fileProblem(name, { kind: 'unknown-file' })
  else return true
  return false
}

/** What systems leave beside files: resource forks, thumbnails, hidden files. */
const isHidden = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i.test(path) || path.endsWith('/')
