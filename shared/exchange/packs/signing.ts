import { fromBase64, toBase64 } from '../backup/base64'

/** A pair of Ed25519 keys, in base64: the one that signs as PKCS #8, the one that checks as its 32 bytes. */
export interface SigningKeys {
  readonly signingKey: string
  readonly verifyKey: string
}

/** The length of a signature in bytes. */
export const signatureLength = 64

/** Makes a pair of keys. */
export async function newSigningKeys(): Promise<SigningKeys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const written = async (format: 'pkcs8' | 'raw', key: CryptoKey): Promise<string> =>
    toBase64(new Uint8Array(await crypto.subtle.exportKey(format, key)))
  return { signingKey: await written('pkcs8', privateKey), verifyKey: await written('raw', publicKey) }
}

/** Signs bytes. Throws for what is no key of ours. */
export async function sign(bytes: Uint8Array<ArrayBuffer>, signingKey: string): Promise<Uint8Array> {
  const read = fromBase64(signingKey)
  if (!read.ok) throw new TypeError('Not a signing key')
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(read.value), 'Ed25519', false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))
}

/** Whether a signature is of these bytes and by the holder of the key; false where the key is none. */
export async function isSignedBy(
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  verifyKey: string,
): Promise<boolean> {
  const read = fromBase64(verifyKey)
  if (!read.ok || read.value.length !== 32) return false
  const key = await crypto.subtle.importKey('raw', new Uint8Array(read.value), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signature, bytes)
}
