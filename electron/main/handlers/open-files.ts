import { dialog } from 'electron'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfOpening, readPickedFiles } from '../../files/read-files'
import { filterOf } from '../file-filter'
import type { Handlers } from '../ipc'

export const openFiles: Handlers['openFiles'] = async (window, kind) => {
  const choice = await dialog.showOpenDialog(window, {
    title: fileWindowWords.chooseFiles,
    filters: [filterOf(kind)],
    properties: ['openFile', 'multiSelections'],
  })
  if (choice.canceled || choice.filePaths.length === 0) return { kind: 'cancelled' }
  return outcomeOfOpening(() => readPickedFiles(choice.filePaths))
}
