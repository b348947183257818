import type { Setting } from '@shared/domain/school/office'
import type { Result } from '@shared/kernel/result'
import type { History } from './history'
import type { Storage, StorageProblem } from './ports'

/** The choices of this installation. They are not undone: the undo of the top bar is for the school's records. */
export function createChoices(
  storage: Pick<Storage, 'read' | 'commit'>,
  history: Pick<History, 'ifWritable'>,
) {
  return {
    choose: (setting: Setting): Promise<Result<void, StorageProblem>> =>
      history.ifWritable(async () => {
        const before = await storage.read('setting', setting.id)
        return storage.commit({
          title: 'Change a setting',
          changes: [{ kind: 'setting', id: setting.id, before, after: setting }],
        })
      }),
  }
}
