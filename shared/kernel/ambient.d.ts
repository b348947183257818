/** The few globals, present in Chromium, Electron and Node alike, that pure code may use. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
interface AbortSignal {
  readonly aborted: boolean
}
interface CryptoKey {
  readonly type: string
}
declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
    generateKey(
      algorithm: 'Ed25519',
      extractable: true,
      usages: ['sign', 'verify'],
    ): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }>
    exportKey(format: 'pkcs8' | 'raw', key: CryptoKey): Promise<ArrayBuffer>
    importKey(
      format: 'pkcs8' | 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519',
      extractable: false,
      usages: ['sign'] | ['verify'],
    ): Promise<CryptoKey>
    sign(algorithm: 'Ed25519', key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
    verify(
      algorithm: 'Ed25519',
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      data: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>
  }
}
declare function btoa(binary: string): string
declare function atob(base64: string): string
