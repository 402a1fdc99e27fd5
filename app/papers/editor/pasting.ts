const ownImage = /\ssrc=["']?\/billeder\/[0-9a-f-]{36}["'\s>]/i

/**
 * Pasted HTML as a paper can hold it: headings at the paper's levels, no images from elsewhere (they would call other
 * servers, and the text would be refused).
 */
export const tidyPaste = (html: string): string =>
  html
    .replace(/<(\/?)h1\b/gi, '<$1h2')
    .replace(/<(\/?)h[56]\b/gi, '<$1h4')
    .replace(/<img\b[^>]*>/gi, (tag) => (ownImage.test(tag) ? tag : ''))

/** The images among pasted or dropped files. */
export const imagesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
