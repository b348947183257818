import type { FolderProblem } from '@shared/domain/folder/folder-problem'
import type { Result } from '@shared/kernel/result'
import type { NamedBytes } from './files'
import { withLinks } from './links'
import { openWorkbooks } from './open-workbooks'
import { readConferenceFolder, type FolderRead } from './read-folder'

/** Reads a conference folder as a person picked it: with Excel workbooks in place of files, and links that are not followed. */
export async function readPickedConference(
  files: readonly NamedBytes[],
  links: readonly string[],
): Promise<Result<FolderRead, readonly FolderProblem[]>> {
  return withLinks(readConferenceFolder(await openWorkbooks(files)), links)
}
