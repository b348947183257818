import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfSaving, writeFileAtomic } from '../../files/write-files'
import { filterOf } from '../file-filter'
import type { Handlers } from '../ipc'

export const saveFile: Handlers['saveFile'] = async (window, file) => {
  const choice = await dialog.showSaveDialog(window, {
    title: fileWindowWords.saveFile,
    defaultPath: join(app.getPath('documents'), file.name),
    filters: [filterOf(file.kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (choice.canceled || choice.filePath === '') return { kind: 'cancelled' }
  return outcomeOfSaving(async () => {
    await writeFileAtomic(choice.filePath, file.bytes)
    return basename(choice.filePath)
  })
}
