import type { FolderSubject } from '@shared/domain/folder/folder-problem'

interface Known {
  /** The line on which each id was first given; null in event.json. */
  readonly lines: Map<string, number | null>
  complete: boolean
}

/** The ids that a folder declares, gathered before anything refers to them. */
export interface FolderIds {
  /** Declares an id; false, with the line of the first, when it is there already. */
  declare(
    subject: FolderSubject,
    id: string,
    line: number | null,
  ): { readonly firstLine: number | null } | null
  has(subject: FolderSubject, id: string): boolean
  /** Says that not all ids of a kind could be read, so that what refers to them is not blamed. */
  incomplete(subject: FolderSubject): void
  isComplete(subject: FolderSubject): boolean
}

export function newFolderIds(): FolderIds {
  const known = new Map<FolderSubject, Known>()
  const of = (subject: FolderSubject): Known => {
    const found = known.get(subject) ?? { lines: new Map<string, number | null>(), complete: true }
    known.set(subject, found)
    return found
  }
  return {
    declare: (subject, id, line) => {
      const { lines } = of(subject)
      const first = lines.get(id)
      if (first !== undefined) return { firstLine: first }
      lines.set(id, line)
      return null
    },
    has: (subject, id) => of(subject).lines.has(id),
    incomplete: (subject) => {
      of(subject).complete = false
    },
    isComplete: (subject) => of(subject).complete,
  }
}
