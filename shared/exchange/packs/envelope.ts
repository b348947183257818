import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { compress, expand } from '../backup/compress'
import { parseJson, splitAtLine } from '../backup/json-line'
import type { PackProblem } from './problems'
import { isSignedBy, sign, signatureLength } from './signing'

/** The names of the two formats; a number grows when an older Parley could no longer read it. */
export const packFormats = { pack: 'parley-pack/1', return: 'parley-return/1' } as const
export type PackKind = keyof typeof packFormats

/** More than this many bytes of contents are not expanded: some hundred times the busiest teacher's. */
const maxContentBytes = 2 ** 27

/** What stands before the encryption, so that the right key is found; it says nothing of anybody. */
export interface Outside {
  readonly kind: PackKind
  /** The school's id. */
  readonly school: string
  /** The pack's id; that of the pack it answers, for a return pack. */
  readonly pack: string
}

const anyFormat = z.looseObject({ format: z.string().regex(/^parley-(pack|return)\/\d+$/) })
const outsideLine = z.strictObject({ format: z.string(), school: z.string().min(1), pack: z.string().min(1) })
const insideLine = z.looseObject({
  school: z.string(),
  pack: z.string(),
  /** Of the store whose rows these are. */
  schema: z.number().int().positive(),
  bytes: z.number().int().nonnegative().max(maxContentBytes),
})

/** A pack's signed part: whose it is, the version of its rows, what else its head says, and its contents as JSON. */
export interface Inside {
  readonly schema: number
  readonly head: Readonly<Record<string, unknown>>
  readonly contents: unknown
}

/**
 * A pack is one line of JSON (`Outside`), then an age file. Encrypted in it: an Ed25519 signature of 64 bytes over that line and all
 * that follows; one line of JSON that names school and pack once more; gzip of one line of JSON, the contents.
 */
export async function writeEnvelope(
  outside: Outside,
  { schema, head, contents }: Inside,
  signingKey: string,
  encrypt: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const line = lineOf({ format: packFormats[outside.kind], school: outside.school, pack: outside.pack })
  const plain = lineOf(contents)
  const inside = lineOf({ ...head, school: outside.school, pack: outside.pack, schema, bytes: plain.length })
  const signed = joined([line, inside, compress(plain)])
  const signature = await sign(signed, signingKey)
  return joined([line, await encrypt(joined([signature, signed.subarray(line.length)]))])
}

/** What a file says before it is opened, and the age file in it. */
export interface Sealed {
  readonly outside: Outside
  readonly line: Uint8Array
  readonly sealed: Uint8Array
}

/** Reads what stands before the encryption. */
export function readOutside(file: Uint8Array, kind: PackKind): Result<Sealed, PackProblem> {
  const parts = splitAtLine(file)
  const json = parts && parseJson(parts.head)
  const version = anyFormat.safeParse(json)
  if (!parts || !version.success) return err({ kind: 'not-a-pack' })
  const found = version.data.format
  if (!found.startsWith(`parley-${kind}/`)) return err({ kind: 'other-kind' })
  if (found !== packFormats[kind]) return err({ kind: 'newer' })
  const outside = outsideLine.safeParse(json)
  if (!outside.success) return err({ kind: 'damaged' })
  const { school, pack } = outside.data
  return ok({
    outside: { kind, school, pack },
    line: file.subarray(0, parts.head.length + 1),
    sealed: parts.rest,
  })
}

/**
 * Reads what was encrypted: authentic, of this pack, of a version we know. `keyOf` gives the key that checks its signature, from
 * what its head says where it is not known before.
 */
export async function readInside(
  { outside, line }: Sealed,
  opened: Uint8Array,
  knownSchema: number,
  keyOf: (head: Readonly<Record<string, unknown>>) => string,
): Promise<Result<Inside, PackProblem>> {
  const signature = new Uint8Array(opened.subarray(0, signatureLength))
  const signed = joined([line, opened.subarray(signatureLength)])
  const parts = splitAtLine(opened.subarray(signatureLength))
  const head = insideLine.safeParse(parts && parseJson(parts.head))
  if (!parts || !head.success) return err({ kind: 'damaged' })
  const isOurs = head.data.school === outside.school && head.data.pack === outside.pack
  if (!isOurs || !(await isSignedBy(signed, signature, keyOf(head.data)))) return err({ kind: 'forged' })
  if (head.data.schema > knownSchema) return err({ kind: 'newer' })
  const contents = expand(parts.rest, head.data.bytes)
  if (!contents.ok) return err({ kind: 'damaged' })
  return ok({ schema: head.data.schema, head: head.data, contents: parseJson(contents.value) })
}

const lineOf = (json: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(json)}\n`)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
