import type { Picture } from '@shared/domain/school/school'

/** Pixels to a side: sharp at the size that paper shows it, and small in every file. */
const crestSide = 384

/** A picture from a file, drawn whole in the middle of a white square, as a PNG data URL; rejects what is no picture. */
export async function squarePicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(crestSide / picture.width, crestSide / picture.height)
  return drawn(picture, { width: crestSide, height: crestSide }, scale)
}

/** In pixels: 300 to the inch on the 53 by 16 mm that paper has for it. */
const largestSignature = { width: 625, height: 183 }

/** A picture from a file in its own shape, on white, no larger than a signature is printed; rejects what is no picture. */
export async function signaturePicture(file: Blob): Promise<Picture> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, largestSignature.width / picture.width, largestSignature.height / picture.height)
  const size = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
  return { source: drawn(picture, size, scale), ...size }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The picture at a scale in the middle of a white sheet, as a PNG data URL. */
function drawn(picture: ImageBitmap, sheet: Size, scale: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = sheet.width
  canvas.height = sheet.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  const [width, height] = [picture.width * scale, picture.height * scale]
  context.imageSmoothingQuality = 'high'
  context.fillStyle = 'white'
  context.fillRect(0, 0, sheet.width, sheet.height)
  context.drawImage(picture, (sheet.width - width) / 2, (sheet.height - height) / 2, width, height)
  picture.close()
  return canvas.toDataURL('image/png')
}
