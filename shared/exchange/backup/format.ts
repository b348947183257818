import { z } from 'zod'

// The content security policy forbids the compiled validators that zod would otherwise build with `Function`.
z.config({ jitless: true })

/** The name of the format; the number grows when an older app could no longer read it. */
export const backupFormat = 'parley-backup/2'
/** Version 0.1.0 wrote this: contents as they are, and nothing of records that could not be read. */
export const firstBackupFormat = 'parley-backup/1'

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const count = z.number().int().nonnegative()

const header = {
  /** Of the app's store, whose rows these are. */
  schema: z.number().int().positive(),
  /** An ISO instant. */
  madeAt: z.string().refine((text) => instantPattern.test(text) && !Number.isNaN(Date.parse(text))),
  app: z.string(),
  /** Rows of each table, and note documents. */
  counts: z.strictObject({ tables: z.record(z.string(), count), notes: count }),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
}

/** More than this many bytes of contents are not expanded: some fifty times the largest school's. */
const maxContentBytes = 2 ** 30

/**
 * A backup's plain text begins with one line of JSON, the header. In version 2 the rest is gzip; in version 1 it is plain.
 * It holds one line of JSON, the contents, ended by a line feed. `digest` is the SHA-256 of that line's bytes in hexadecimal,
 * `bytes` their number.
 */
export const backupHeader = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(firstBackupFormat), ...header }),
  z.strictObject({ format: z.literal(backupFormat), ...header, bytes: count.max(maxContentBytes) }),
])
export type BackupHeader = Readonly<z.infer<typeof backupHeader>>

const base64 = z.string()
const contents = {
  tables: z.record(z.string(), z.array(z.unknown())),
  /** Each meeting's note texts as one Yjs update (version 2) in base64. */
  notes: z.array(z.strictObject({ id: z.string().min(1), update: base64 })),
}

export const firstBackupContents = z.strictObject(contents)
export const backupContents = z.strictObject({
  ...contents,
  /** What the app could not read, exactly as it lay: rows as `encodeRaw` writes them, and the updates of note texts. */
  unreadable: z.strictObject({
    tables: z.record(z.string(), z.array(z.unknown())),
    notes: z.array(z.strictObject({ id: z.string().min(1), updates: z.array(base64) })),
  }),
})

/** What a header says of its version, read before anything else of it is believed. */
export const backupVersion = z.looseObject({ format: z.string().regex(/^parley-backup\/\d+$/) })
