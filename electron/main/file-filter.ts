import type { FileFilter } from 'electron'
import type { FileKind } from '@shared/bridge/desktop-bridge'
import { extensionOf } from '@shared/bridge/file-names'
import { fileWindowWords } from '@shared/words/menu'

/** How the system's file windows offer a kind of file; they want its ending without the dot. */
export const filterOf = (kind: FileKind): FileFilter => ({
  name: fileWindowWords.kinds[kind],
  extensions: [extensionOf[kind].slice(1)],
})
