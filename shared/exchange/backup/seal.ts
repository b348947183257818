import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { err, ok, type Result } from '@shared/kernel/result'
import type { BackupProblem } from './problems'

/**
 * How dear each guess of a passphrase is: scrypt with N = 2^17 and r = 8, 128 MiB and half a second of a school laptop.
 * age's own default is twice that, which a 4 GB laptop feels.
 */
export const backupWorkFactor = 17

const ageMagic = new TextEncoder().encode('age-encryption.org/v1\n')

/** Encrypts bytes as one age file that only the passphrase opens. */
export async function seal(bytes: Uint8Array, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  return encrypter.encrypt(bytes)
}

/** Encrypts bytes as one age file for the holder of an identity. */
export async function sealFor(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** A new age identity, and the recipient that files are encrypted for. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

type SealProblem = Extract<BackupProblem, { readonly kind: 'not-a-backup' | 'wrong-passphrase' | 'damaged' }>

/** Opens an age file with its passphrase. Not one byte is given before all of it has proved authentic. */
export function unseal(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array, SealProblem>> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  return decryptWith(decrypter, file)
}

/** Opens an age file that was encrypted for an identity's recipient; for another one, `wrong-passphrase`. */
export function unsealWith(file: Uint8Array, identity: string): Promise<Result<Uint8Array, SealProblem>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decryptWith(decrypter, file)
}

async function decryptWith(decrypter: Decrypter, file: Uint8Array): Promise<Result<Uint8Array, SealProblem>> {
  if (!startsAsAgeFile(file)) return err({ kind: 'not-a-backup' })
  try {
    return ok(await decrypter.decrypt(file))
  } catch (cause) {
    const noKey = cause instanceof Error && cause.message.startsWith('no identity matched')
    return err({ kind: noKey ? 'wrong-passphrase' : 'damaged' })
  }
}

const startsAsAgeFile = (file: Uint8Array): boolean => ageMagic.every((byte, i) => file[i] === byte)
