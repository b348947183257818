import { z } from 'zod'

// The content security policy forbids the compiled validators that zod would otherwise build with `Function`.
z.config({ jitless: true })

/** The name of the format; the number grows when an older app could no longer read it. */
export const backupFormat = 'parley-backup/1'

/**
 * A backup's plain text is two lines of JSON: the header, then the contents that it speaks of, ended by a line feed.
 * `digest` is the SHA-256 of the second line's bytes, in hexadecimal.
 */
export const backupHeader = z.strictObject({
  format: z.literal(backupFormat),
  /** Of the app's store, whose rows these are. */
  schema: z.number().int().positive(),
  madeAt: z.string(),
  app: z.string(),
  /** Rows of each table, and note documents. */
  counts: z.strictObject({
    tables: z.record(z.string(), z.number().int().nonnegative()),
    notes: z.number().int().nonnegative(),
  }),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupHeader = Readonly<z.infer<typeof backupHeader>>

export const backupContents = z.strictObject({
  tables: z.record(z.string(), z.array(z.unknown())),
  /** Each meeting's note texts as one Yjs update (version 2) in base64. */
  notes: z.array(z.strictObject({ id: z.string().min(1), update: z.string() })),
})

/** What a header says of its version, read before anything else of it is believed. */
export const backupVersion = z.looseObject({ format: z.string().regex(/^parley-backup\/\d+$/) })
