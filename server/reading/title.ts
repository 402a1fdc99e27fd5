/** A title property that a person may have written. */
export function sensibleTitle(title: string | undefined): string | null {
  const text = (title ?? '').replace(/\s+/g, ' ').trim()
  if (text.length < 4 || !/\p{L}{2}/u.test(text)) return null
  return /^(?:microsoft |untitled|unavngivet|dokument ?\d*$|document ?\d*$|powerpoint|about:|file:|https?:)|\.(?:docx?|pdf|pptx?|html?|indd)$/i.test(
    text,
  )
    ? null
    : text
}
