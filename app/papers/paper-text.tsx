import type { DocumentHeading } from '#server/papers/document-text.ts'
import { usePaperWords } from './use-paper-words.ts'

/** A paper's text on its sheet, with a table of contents where there is something to find. */
export function PaperText({ html, headings }: { html: string; headings: DocumentHeading[] }) {
  const { page } = usePaperWords().words
  const shown = headings.filter((heading) => heading.level <= 3)
  return (
    <>
      {shown.length > 3 && (
        <details className="fold fold-always contents">
          <summary>{page.contents}</summary>
          <ol className="contents-list">
            {shown.map((heading) => (
              <li key={heading.anchor} className={`contents-level-${heading.level}`}>
                <a href={`#${heading.anchor}`}>{heading.text}</a>
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className="sheet">
        <article className="paper-text" lang="da" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </>
  )
}
