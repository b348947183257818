/** Rows of texts, the titles of the columns first, before they are written as CSV or as a workbook. */
export type Table = readonly (readonly string[])[]
