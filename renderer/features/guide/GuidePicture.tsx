import { Modal, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { GuideSection } from '@shared/words/guide/page'
import { guideWords as words } from '@shared/words/screens/guide'
import classes from './guide.module.css'
import { pictureUrls } from './pictures'

/** A picture as wide as its column; pressed, it is shown as large as the window allows. */
export function GuidePicture({ name, alt }: NonNullable<GuideSection['picture']>) {
  const [isLarge, setLarge] = useState(false)
  const url = pictureUrls[name]
  return (
    <>
      <UnstyledButton
        className={classes.picture}
        aria-label={words.enlargePicture(alt)}
        title={words.enlarge}
        onClick={() => setLarge(true)}
      >
        <img src={url} alt={alt} loading="lazy" />
      </UnstyledButton>
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        size="auto"
        title={words.picture}
        closeButtonProps={{ 'aria-label': words.closePicture }}
      >
        <img src={url} alt={alt} className={classes.large} />
      </Modal>
    </>
  )
}
