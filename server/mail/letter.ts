/** A mail before it has a receiver: its subject, its paragraphs, and at most one thing to press. */
export type Letter = {
  subject: string
  greeting: string
  paragraphs: string[]
  button?: { label: string; url: string }
  /** Said below the button in small type: how long it holds, why one gets it. */
  closing: string[]
  signature: string
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const parts = [letter.greeting, ...letter.paragraphs]
  if (letter.button) parts.push(`${letter.button.label}:\n${letter.button.url}`)
  return [...parts, ...letter.closing, `-- \n${letter.signature}`].join('\n\n') + '\n'
}

/** The letter as HTML that mail programs draw alike: one table, no pictures, nothing fetched. */
export function letterHtml(letter: Letter, language: string): string {
  const font = "font-family:'Segoe UI',Helvetica,Arial,sans-serif"
  const paragraph = (text: string, style = '') =>
    `<p style="margin:0 0 16px;${font};font-size:16px;line-height:1.55;color:#22301f;${style}">${escape(text)}</p>`
  const button = letter.button
    ? `<p style="margin:8px 0 24px"><a href="${escape(letter.button.url)}" style="${font};display:inline-block;padding:12px 20px;background:#1f5137;color:#ffffff;font-size:16px;text-decoration:none;border-radius:6px">${escape(letter.button.label)}</a></p>`
    : ''
  const small = letter.closing.map((text) => paragraph(text, 'font-size:14px;color:#4d5a4a;')).join('')
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(letter.subject)}</title></head><body style="margin:0;background:#f6f3ec"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:8px"><tr><td style="padding:32px">${paragraph(letter.greeting)}${letter.paragraphs.map((text) => paragraph(text)).join('')}${button}${small}<p style="margin:24px 0 0;${font};font-size:14px;color:#4d5a4a">${escape(letter.signature)}</p></td></tr></table></td></tr></table></body></html>`
}
