import { dialog } from 'electron'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfOpening, readPickedFolder } from '../../files/read-files'
import type { Handlers } from '../ipc'

export const openFolder: Handlers['openFolder'] = async (window) => {
  const choice = await dialog.showOpenDialog(window, {
    title: fileWindowWords.chooseFolder,
    properties: ['openDirectory'],
  })
  const path = choice.filePaths[0]
  if (choice.canceled || path === undefined) return { kind: 'cancelled' }
  return outcomeOfOpening(() => readPickedFolder(path))
}
