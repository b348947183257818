import type { FoundMinutes, MinutesQuery } from '@shared/domain/meetings/search-minutes'
import type { StaffId, StudentId } from '@shared/kernel/ids'

/** Everyone that any minutes are about or were written by, as they were named last. */
export interface MinutesPeople {
  readonly children: readonly { readonly id: StudentId; readonly name: string; readonly form: string }[]
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[]
}

/** Searches all minutes in a worker, until it is closed. `locale` is the one in which what was agreed is worded. */
export interface MinutesSearch {
  people(): Promise<MinutesPeople>
  find(query: MinutesQuery, locale: string): Promise<FoundMinutes>
  close(): void
}
