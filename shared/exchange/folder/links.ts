import type { FolderPlace, FolderProblem, FolderWarning } from '@shared/domain/folder/folder-problem'
import { err, ok, type Result } from '@shared/kernel/result'
import { fileInPlace, fileOrder } from './files'
import type { FolderRead } from './read-folder'

/**
 * What was read of a folder, with the links that lie in it and were not followed: one in place of a file of the format is a
 * problem (without it the event would be another one), any other is worth knowing.
 */
export function withLinks(
  read: Result<FolderRead, readonly FolderProblem[]>,
  links: readonly string[],
): Result<FolderRead, readonly FolderProblem[]> {
  const inPlace = links.filter(isOfFormat)
  if (inPlace.length > 0) {
    const problems = inPlace.map((name): FolderProblem => ({ ...placeOf(name), fault: { kind: 'link' } }))
    return err([...problems, ...(read.ok ? [] : read.error.filter((one) => !isMissing(one, inPlace)))])
  }
  if (!read.ok) return read
  const warnings = links.map((name): FolderWarning => ({ ...placeOf(name), about: { kind: 'link' } }))
  return ok({ ...read.value, warnings: [...warnings, ...read.value.warnings] })
}

const isOfFormat = (name: string): boolean => fileOrder.includes(fileInPlace(name))

/** A link in its place says already why a file is missing. */
const isMissing = ({ file, fault }: FolderProblem, links: readonly string[]): boolean =>
  fault.kind === 'missing-file' && links.some((name) => fileInPlace(name) === file)

const placeOf = (file: string): FolderPlace => ({ file, line: null, column: null, value: null })
