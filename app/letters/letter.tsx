import { useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { useGroupWords } from '#app/groups/words.ts'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { letterPage } from '#server/letters/queries.ts'
import { LetterState, Whom } from './letters.tsx'
import { useLetterWords } from './words.ts'

export const loader = page(({ actor, params }) => letterPage(actor, params.groupId!, params.letterId!))

export const meta = pageTitle<typeof loader>((data) => data?.letter.subject ?? '')

export default function Letter() {
  const { group, letter, mayTakeBack } = useLoaderData<typeof loader>()
  const words = useLetterWords()
  const { title, trail } = useGroupWords()
  const all = `/grupper/${group.id}/breve`
  const back = mayTakeBack && (
    <Form bare action={`${all}/${letter.id}/tilbagetagelse`}>
      <SubmitButton look="plain">{words.takeBack}</SubmitButton>
    </Form>
  )
  return (
    <>
      <Breadcrumb label={trail} trail={[{ to: '/grupper', label: title }, { to: `/grupper/${group.id}`, label: group.name }, { to: all, label: words.title }]} />
      <PageHead
        title={<span lang="da">{letter.subject}</span>}
        meta={[<LetterState key="state" letter={letter} />, <Whom key="whom" letter={letter} />, <Moment key="at" at={letter.writtenAt} />]}
        action={back}
      />
      <div className="letter-body" lang="da">
        {letter.body.split(/\n+/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </>
  )
}
