/** A text without accents, in lower case. ASCII texts skip the slow part. */
export const foldText = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .replaceAll('ß', 'ss')

/** Whether all characters are ASCII, which no encoding changes. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** The words of a column's label: `Student_ID`, `studentId` and `STUDENT ID` are `student id`. */
export const labelWords = (label: string): string =>
  foldText(label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()

/** A label by which columns are found: letters and digits only. */
export const labelKey = (label: string): string => foldText(label).replace(/[^\p{L}\p{N}]+/gu, '')
