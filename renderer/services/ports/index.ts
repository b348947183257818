import type { DesktopBridge } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import type { Instant, LocalDate } from '@shared/kernel/time'
import type { AllocateWork, RepairService } from './allocate'
import type { AnnounceWork } from './announce'
import type { BackupWork } from './backup'
import type { ImportService } from './import'
import type { PrintWork } from './print'
import type { RosterImportService } from './roster-import'
import type { MinutesSearch } from './search'
import type { ShareWork } from './share'
import type { TapFiles } from './taps'
import type { SchoolChoice, Storage } from './storage'

export type * from './allocate'
export type * from './announce'
export type * from './backup'
export type * from './backup-store'
export type * from './import'
export type * from './print'
export type * from './roster-import'
export type * from './search'
export type { RecordKind, Records, RowProblem } from '@shared/records/registry'
export type * from './share'
export type * from './storage'
export type * from './taps'
export type * from './work'

export interface Clock {
  now(): Instant
  /** In the school's zone. */
  today(): LocalDate
}

/** What services need of the world; `main.tsx` hands it down. */
export interface Ports {
  readonly clock: Clock
  readonly newId: () => string
  /** Names this computer among those that record the evening. */
  readonly device: () => string
  /** Bytes that nobody can guess. */
  readonly randomBytes: (length: number) => Uint8Array
  readonly bridge: DesktopBridge
  readonly storage: Storage
  readonly allocate: AllocateWork
  readonly announce: AnnounceWork
  readonly openRepairs: (eventId: EventId) => RepairService
  readonly print: PrintWork
  readonly shareFile: ShareWork
  readonly openImport: () => ImportService
  readonly openRosterImport: () => RosterImportService
  readonly openMinutesSearch: () => MinutesSearch
  readonly backups: BackupWork
  readonly tapFiles: TapFiles
  /** Starts the pages anew, at the first screen. */
  readonly restart: () => void
  /** The school of this window. */
  readonly school: SchoolChoice
  /** Starts the pages anew in a school: at its first screen, or where the sample is made. */
  readonly openSchool: (school: SchoolChoice) => void
}
