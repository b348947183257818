/** An installed browser of Chromium's family, or null. */
export function findChromium(): string | null
