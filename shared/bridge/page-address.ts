/** What follows the address of the start page in a window on the sample school; its places come after the `#`. */
export const sampleQuery = '?sample'
/** The same in a window on a teacher's pack. */
export const teacherQuery = '?teacher'
