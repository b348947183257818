import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import { err, type Result } from '@shared/kernel/result'
import { settingsWords } from '@shared/words/screens/settings'
import { stepOf, type History } from './history'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import type { Ports, Storage, StorageProblem } from './ports'

/** A school without any details yet. */
export const unnamedSchool: Omit<School, 'id'> = {
  name: '',
  address: '',
  phone: '',
  crest: null,
  signatory: '',
  signature: null,
  languages: ['en'],
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  paper: 'a4',
}

export function createSchool(
  ports: Pick<Ports, 'newId' | 'restart'> & { readonly storage: Pick<Storage, 'readAll' | 'clear'> },
  history: Pick<History, 'commit' | 'state' | 'ifWritable'>,
) {
  /** A box is left by a click on the next choice: two changes may follow each other at once. */
  const next = createSerialQueue()
  const change = async (
    to: Partial<Omit<School, 'id'>>,
    step: string | undefined,
  ): Promise<Result<void, StorageProblem>> => {
    const { school } = await ports.storage.readAll(['school'])
    const before = school[0] ?? null
    const after = { ...(before ?? { id: idOf<School['id']>(ports.newId()), ...unnamedSchool }), ...to }
    return history.commit({
      title: settingsWords.undoSchool,
      changes: [{ kind: 'school', id: after.id, before, after }],
      ...stepOf(step),
    })
  }
  return {
    /** Removes everything that is kept, for a school to be started anew. It cannot be undone; how the app looks stays. */
    startOver: async (): Promise<Result<void, StorageProblem>> => {
      const { save } = history.state()
      if (save.kind === 'failed') return err(save.problem)
      const cleared = await ports.storage.clear()
      if (cleared.ok) ports.restart()
      return cleared
    },

    /** Changes the school's details; the first change creates its record. */
    change: (to: Partial<Omit<School, 'id'>>, step?: string): Promise<Result<void, StorageProblem>> =>
      next(() => history.ifWritable(() => change(to, step))),
  }
}
