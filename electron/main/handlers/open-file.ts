import { dialog } from 'electron'
import { fileWindowWords } from '@shared/words/menu'
import { outcomeOfOpening, readPicked } from '../../files/read-files'
import { filterOf } from '../file-filter'
import type { Handlers } from '../ipc'

export const openFile: Handlers['openFile'] = async (window, kind) => {
  const choice = await dialog.showOpenDialog(window, {
    title: fileWindowWords.chooseFile,
    filters: [filterOf(kind)],
    properties: ['openFile'],
  })
  const path = choice.filePaths[0]
  if (choice.canceled || path === undefined) return { kind: 'cancelled' }
  return outcomeOfOpening(() => readPicked(path))
}
