import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { useAgreementFormWords } from './form-words.ts'

type Props = { agreement: { id: string; title: string }; area?: { id: string; number: number; title: string }; title: string }

/** The head of a form about something of an agreement, or of one of its focus areas. */
export function AreaHead({ agreement, area, title }: Props) {
  const words = useAgreementFormWords()
  const home = `/rammeaftaler/${agreement.id}`
  const trail = [{ to: home, label: agreement.title }]
  if (area) trail.push({ to: `${home}/temaer/${area.id}`, label: `${area.number}. ${area.title}` })
  return (
    <>
      <Breadcrumb label={words.agreement} trail={trail} />
      <PageHead title={title} />
    </>
  )
}
