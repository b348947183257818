import type { Setting } from '@shared/domain/school/office'
import { ok, type Result } from '@shared/kernel/result'
import { createEditQueue } from './edit-queue'
import { asItIs, type History } from './history'
import type { Storage, StorageProblem } from './ports'

/** The choices of this installation. They are not undone: the undo of the top bar is for the school's records. */
export function createChoices(storage: Pick<Storage, 'read' | 'commit'>, history: Pick<History, 'failure'>) {
  const edit = createEditQueue({ ...history, commit: (made) => storage.commit(made) }, asItIs)
  return {
    choose: (setting: Setting): Promise<Result<void, StorageProblem>> =>
      edit(async () => {
        const before = await storage.read('setting', setting.id)
        return ok({
          title: 'Change a setting',
          changes: [{ kind: 'setting', id: setting.id, before, after: setting }],
        })
      }),
  }
}
