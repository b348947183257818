import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { settingsWords } from '@shared/words/screens/settings'
import { asItIs, type History, stepOf } from './history'
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
  lessonTimes: [],
}

export function createSchool(
  ports: Pick<Ports, 'newId' | 'restart'> & { readonly storage: Pick<Storage, 'clear'> },
  history: Pick<History, 'commitTyped' | 'failure'>,
) {
  return {
    /** Removes everything that is kept, for a school to be started anew. It cannot be undone; how the app looks stays. */
    startOver: async (): Promise<Result<void, StorageProblem>> => {
      const problem = history.failure()
      if (problem) return err(problem)
      const cleared = await ports.storage.clear()
      if (cleared.ok) ports.restart()
      return cleared
    },

    /** Changes the school's details; the first change creates its record. */
    change: (to: Partial<Omit<School, 'id'>>, step?: string): Promise<Result<void, StorageProblem>> =>
      history.commitTyped(
        ['school'],
        async (reads) => {
          const before = (await reads.all('school'))[0] ?? null
          const after = { ...(before ?? { id: idOf<School['id']>(ports.newId()), ...unnamedSchool }), ...to }
          return ok({
            title: settingsWords.undoSchool,
            changes: [{ kind: 'school', id: after.id, before, after }],
            ...stepOf(step),
          })
        },
        asItIs,
      ),
  }
}
