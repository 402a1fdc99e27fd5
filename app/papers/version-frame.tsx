import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { DocumentHeading } from '#server/papers/document-text.ts'
import { PaperText } from './paper-text.tsx'
import { usePaperWords } from './use-paper-words.ts'

type Props = {
  paperId: string
  label: string
  title: string
  at: Date
  meta?: ReactNode[]
  text: { html: string; headings: DocumentHeading[] }
  children?: ReactNode
}

/** A version to read: clearly not the present text, with the way back. */
export function VersionFrame({ paperId, label, title, at, meta = [], text, children }: Props) {
  const { versions, page } = usePaperWords().words
  const back = `/papirer/${paperId}/versioner`
  return (
    <>
      <Breadcrumb
        label={page.upLabel}
        trail={[
          { to: `/papirer/${paperId}`, label: title },
          { to: back, label: versions.title },
        ]}
      />
      <PageHead kind={label} title={title} meta={[<Moment key="at" at={at} />, ...meta]} />
      <div className="paper-stack version-page">
        <Notice action={<Link to={back}>{versions.back}</Link>}>
          <p>{versions.reading(label)}</p>
        </Notice>
        {children}
        <div>
          <PaperText {...text} />
        </div>
      </div>
    </>
  )
}
