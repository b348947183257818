/** Why a file cannot be opened as a backup. Whatever the reason, nothing has been changed. */
export type BackupProblem =
  /** It is no age file, or what is sealed in it is none of ours. */
  | { readonly kind: 'not-a-backup' }
  /** The passphrase does not open it; a flipped byte in the file's head looks the same. */
  | { readonly kind: 'wrong-passphrase' }
  /** Bytes are missing, changed or added since it was written. */
  | { readonly kind: 'damaged' }
  /** A newer app wrote it: its format or its schema is one that this app does not know. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unknown-table'; readonly table: string }
  /** A record is not what its table says; `field` is the one at fault. */
  | { readonly kind: 'bad-record'; readonly table: string; readonly id: string; readonly field: string }
  /** Two records of a table have the same id. */
  | { readonly kind: 'same-id'; readonly table: string; readonly id: string }
  /** A table that every backup has is not in it. */
  | { readonly kind: 'missing-table'; readonly table: string }
