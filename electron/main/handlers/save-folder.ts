import { dialog } from 'electron'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfSaving, writeFolderAtomic } from '../../files/write-files'
import type { Handlers } from '../ipc'

export const saveFolder: Handlers['saveFolder'] = async (window, folder) => {
  const choice = await dialog.showOpenDialog(window, {
    title: fileWindowWords.chooseWhereToSaveFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
  const parent = choice.filePaths[0]
  if (choice.canceled || parent === undefined) return { kind: 'cancelled' }
  return outcomeOfSaving(() => writeFolderAtomic(parent, folder.name, folder.files))
}
