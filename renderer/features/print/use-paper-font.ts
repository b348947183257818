import boldUrl from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import regularUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import { useEffect } from 'react'

/** The font of paper under the name that pages use; loaded once, when a page is first looked at. */
const faces = [
  { weight: '400', url: regularUrl },
  { weight: '700', url: boldUrl },
].map(({ weight, url }) => new FontFace('Parley Paper', `url(${url})`, { weight, display: 'block' }))

export function usePaperFont(): void {
  useEffect(() => {
    for (const face of faces) document.fonts.add(face)
  }, [])
}
