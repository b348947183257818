import { readWorkbook } from '../workbook'
import { folderFiles, workbookName, type FolderFile, type NamedBytes } from './files'
import { limits } from './limits'

const workbookNames = new Set(Object.values(folderFiles).map(workbookName))

/** The files of a folder with its Excel workbooks read, those that stand in place of a CSV file; others stay as they are. */
export const openWorkbooks = (files: readonly NamedBytes[]): Promise<readonly FolderFile[]> =>
  Promise.all(files.map(opened))

async function opened(file: NamedBytes): Promise<FolderFile> {
  const { name, bytes } = file
  if (!workbookNames.has(name.toLowerCase())) return file
  if (bytes.byteLength > limits.fileBytes) return { name, cells: null, fault: 'too-large' }
  const read = await readWorkbook(bytes)
  return read.ok ? { name, cells: read.value, fault: null } : { name, cells: null, fault: read.error }
}
