/** A sentence with the names in its braces replaced; what is filled in is never looked at for names in turn. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
