/* The words of people: pure; the browser may load it. */

/** Who may read somebody's address or number: whoever finds them, or those who share a group with them. */
export const contactReaders = ['collaboration', 'groups'] as const
export type ContactReaders = (typeof contactReaders)[number]
