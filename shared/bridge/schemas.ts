import { z } from 'zod'
import type { BridgeMethod } from './channels'
import {
  menuCommands,
  saveLimits,
  sheetNames,
  type DesktopBridge,
  type FileKind,
  type FileToSave,
  type FolderToSave,
  type HostAbout,
  type MenuCommand,
  type OpenFailure,
  type PageToLayOut,
  type PickedFile,
  type PickedFolder,
  type SaveOutcome,
} from './desktop-bridge'
import { extensionOf, isSafeFileName } from './file-names'

/** The shape of a method's arguments and of its answer; both sides of the bridge hold the other to it. */
interface MethodSchema<Method extends BridgeMethod> {
  readonly args: z.ZodType<Parameters<DesktopBridge[Method]>>
  readonly result: z.ZodType<Awaited<ReturnType<DesktopBridge[Method]>>>
}

const fileKind: z.ZodType<FileKind> = z.enum([
  'pdf',
  'csv',
  'xlsx',
  'ics',
  'backup',
  'mapping',
  'pack',
  'return',
  'evening',
])
const bytes = z.instanceof(Uint8Array)
const safeName = z.string().refine(isSafeFileName, 'not a safe file name')

const pickedFile: z.ZodType<PickedFile> = z.strictObject({ name: z.string().min(1), bytes })
const pickedFolder: z.ZodType<PickedFolder> = z.strictObject({
  name: z.string(),
  files: z.array(pickedFile),
  links: z.array(z.string()),
})
const openFailure: z.ZodType<OpenFailure> = z.strictObject({
  kind: z.literal('failed'),
  reason: z.enum(['too-large', 'gone', 'not-allowed', 'other']),
  detail: z.string(),
})
const openOutcome = <Picked>(picked: z.ZodType<Picked>) =>
  z.union([
    z.strictObject({ kind: z.literal('opened'), picked }),
    z.strictObject({ kind: z.literal('cancelled') }),
    openFailure,
  ])
const bytesToSave = bytes.refine(({ length }) => length <= saveLimits.bytes, 'too many bytes')
/** Counted before any is looked at. */
const fewEnough = z.custom<readonly unknown[]>(
  (files) => Array.isArray(files) && files.length > 0 && files.length <= saveLimits.files,
  'no files or too many',
)
const fileToSave: z.ZodType<FileToSave> = z
  .strictObject({ name: safeName, kind: fileKind, bytes: bytesToSave })
  .refine((file) => file.name.endsWith(extensionOf[file.kind]), 'the ending does not belong to the kind')
const folderToSave: z.ZodType<FolderToSave> = z
  .strictObject({
    name: safeName,
    files: fewEnough.pipe(z.array(z.strictObject({ name: safeName, bytes: bytesToSave }))),
  })
  .refine(
    ({ files }) => new Set(files.map((file) => file.name.toLowerCase())).size === files.length,
    'two files of one name',
  )
  .refine(
    ({ files }) => files.reduce((sum, file) => sum + file.bytes.length, 0) <= saveLimits.bytes,
    'too many bytes',
  )
const pageToLayOut: z.ZodType<PageToLayOut> = z.strictObject({
  html: z.string().min(1).max(saveLimits.htmlCharacters),
  paper: z.enum(sheetNames),
})

const about: z.ZodType<HostAbout> = z.strictObject({
  host: z.enum(['electron', 'browser']),
  version: z.string().min(1),
  platform: z.string().min(1),
  canLayOutPdf: z.boolean(),
})
const saveOutcome: z.ZodType<SaveOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({
    kind: z.literal('failed'),
    reason: z.enum(['disk-full', 'not-allowed', 'other']),
    detail: z.string(),
  }),
])

/** Every method's schemas. */
export const schemas: { readonly [Method in BridgeMethod]: MethodSchema<Method> } = {
  about: { args: z.tuple([]), result: about },
  openFolder: { args: z.tuple([]), result: openOutcome(pickedFolder) },
  openLists: { args: z.tuple([]), result: openOutcome(pickedFolder) },
  openFile: { args: z.tuple([fileKind]), result: openOutcome(pickedFile) },
  openFiles: { args: z.tuple([fileKind]), result: openOutcome(pickedFolder) },
  saveFile: { args: z.tuple([fileToSave]), result: saveOutcome },
  saveFolder: { args: z.tuple([folderToSave]), result: saveOutcome },
  layOutPdf: { args: z.tuple([pageToLayOut]), result: bytes.nullable() },
}

/** A command of the native menu, as it arrives in the window. */
export const menuCommand: z.ZodType<MenuCommand> = z.enum(menuCommands)
