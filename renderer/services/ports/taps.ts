import type { Tap } from '@shared/domain/evening/tap'
import type { ReadTaps, TapsFileProblem, TapsOf } from '@shared/exchange/evening/taps-file'
import type { Result } from '@shared/kernel/result'

/** Writes and reads files of taps, in a worker: deriving a key takes a while. */
export interface TapFiles {
  write(of: TapsOf, taps: readonly Tap[], passphrase: string): Promise<Uint8Array>
  read(of: TapsOf, file: Uint8Array, passphrase: string): Promise<Result<ReadTaps, TapsFileProblem>>
}
