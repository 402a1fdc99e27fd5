import { Link, useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { FormButtons, SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { correctLine } from '#server/moving-in/commands.ts'
import { correction } from '#server/moving-in/contract.ts'
import { linePage } from '#server/moving-in/pages.ts'
import { fieldsOf } from '#server/moving-in/words.ts'
import { saidLine } from './said.server.ts'
import { movingPath, movingWords, useMovingWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const { line, ...shown } = await linePage(actor, { slug: params.slug!, runId: params.runId!, lineId: params.lineId! })
  return { ...shown, line: saidLine(actor.language, line) }
})

export const action = write(correction, async ({ actor, input }) => {
  await correctLine(actor, input)
  return redirectWithFlash(movingPath(input.slug, input.runId), 'moving.corrected')
})

export const meta = pageTitle<typeof loader>((data, language) => {
  const words = movingWords(language)
  return data ? words.lineTitle(data.line.sheet || words.unnamed, data.line.number) : words.title
})

export default function MovingLine() {
  const { run, line, fields } = useLoaderData<typeof loader>()
  const words = useMovingWords()
  const language = useLanguage()
  const { cancel } = useWords(danish, english)
  const path = movingPath(run.slug, run.id)
  const known = fieldsOf(line.kind)
  return (
    <>
      <Breadcrumb
        label={words.trail}
        trail={[
          { to: `/samarbejder/${run.slug}`, label: run.collaboration },
          { to: movingPath(run.slug), label: words.title },
          { to: path, label: run.fileName },
        ]}
      />
      <PageHead title={words.lineTitle(line.sheet || words.unnamed, line.number)} />
      {line.problem && <Notice tone="late">{line.problem}</Notice>}
      <Form>
        {fields.map(({ field, value }) => (
          <div className="field" key={field}>
            <label htmlFor={`line-${field}`}>{known.find(([code]) => code === field)?.[1].label[language] ?? field}</label>
            <input id={`line-${field}`} name="values[]" defaultValue={value} className="control control-full" autoComplete="off" />
          </div>
        ))}
        <FormButtons>
          <SubmitButton>{words.saveLine}</SubmitButton>
          <Link to={path}>{cancel}</Link>
        </FormButtons>
      </Form>
    </>
  )
}
