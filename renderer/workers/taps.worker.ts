import type { Tap } from '@shared/domain/evening/tap'
import { backupWorkFactor } from '@shared/exchange/backup/seal'
import { readTaps, writeTaps, type TapsOf } from '@shared/exchange/evening/taps-file'
import { serve } from '@renderer/rpc/serve'

const service = {
  write: ({
    of,
    taps,
    passphrase,
  }: {
    readonly of: TapsOf
    readonly taps: readonly Tap[]
    readonly passphrase: string
  }) => writeTaps(of, taps, passphrase, backupWorkFactor),

  read: ({
    of,
    file,
    passphrase,
  }: {
    readonly of: TapsOf
    readonly file: Uint8Array
    readonly passphrase: string
  }) => readTaps(file, passphrase, of),
}
export type TapsService = typeof service

serve(() => service)
