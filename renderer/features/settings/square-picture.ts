/** Pixels to a side: sharp at the size that paper shows it, and small in every file. */
const side = 384

/** A picture from a file, drawn whole in the middle of a white square, as a PNG data URL; rejects what is no picture. */
export async function squarePicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  const scale = Math.min(side / picture.width, side / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  context.fillStyle = 'white'
  context.fillRect(0, 0, side, side)
  context.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height)
  picture.close()
  return canvas.toDataURL('image/png')
}
