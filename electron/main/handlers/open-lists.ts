import { dialog } from 'electron'
import { listEndings } from '@shared/bridge/file-names'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfOpening, readPickedFiles } from '../../files/read-files'
import type { Handlers } from '../ipc'

export const openLists: Handlers['openLists'] = async (window) => {
  const choice = await dialog.showOpenDialog(window, {
    title: fileWindowWords.chooseLists,
    filters: [{ name: fileWindowWords.lists, extensions: listEndings.map((ending) => ending.slice(1)) }],
    properties: ['openFile', 'multiSelections'],
  })
  if (choice.canceled || choice.filePaths.length === 0) return { kind: 'cancelled' }
  return outcomeOfOpening(() => readPickedFiles(choice.filePaths))
}
