/** Chromium knows no app:// of ours, so `app://HOST/...` stands at an https origin that no network has. */
const ending = '.parley.test'

export function toChromium(address: string): string {
  const url = new URL(address)
  return url.protocol === 'app:'
    ? `https://${url.host}${ending}${url.pathname}${url.search}${url.hash}`
    : address
}

export function fromChromium(address: string): string {
  const url = new URL(address)
  if (!url.hostname.endsWith(ending)) return address
  return `app://${url.hostname.slice(0, -ending.length)}${url.pathname}${url.search}${url.hash}`
}

/** As Electron writes a frame's origin. */
export function originOf(address: string): string {
  const url = new URL(address)
  return url.protocol === 'app:' ? `app://${url.host}` : url.origin
}
