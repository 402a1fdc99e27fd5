/** What the contract has read, as the command's contract reads it once more. */
export const typed = <I extends { paragraphs: string[]; website: string | null }>(input: I) => ({
  ...input,
  paragraphs: input.paragraphs.join(', '),
  website: input.website ?? '',
})
