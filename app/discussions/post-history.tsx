import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { exactMoment } from '#app/i18n/format.ts'
import { discussions as danish } from '#app/i18n/da/discussions.ts'
import { discussions as english } from '#app/i18n/en/discussions.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { postHistory } from '#server/discussions/queries.ts'
import { PostBody } from './post-body.tsx'
import { postPath } from './subject-path.ts'
import { useDiscussionWords } from './use-discussion-words.ts'

export const meta = pageTitle<typeof loader>((_, language) => (language === 'en' ? english : danish).historyTitle)

export const loader = page(({ actor, params }) => postHistory(actor, params.postId!))

export default function PostHistory() {
  const { post, thread, revisions } = useLoaderData<typeof loader>()
  const words = useDiscussionWords()
  const language = useLanguage()
  return (
    <>
      <Breadcrumb label={words.thread} trail={[{ to: postPath(thread.id, post.id), label: thread.title }]} />
      <PageHead title={words.historyTitle} meta={[post.author?.name ?? words.system]} />
      <Section title={words.historyNow}>
        {post.removed ? <p className="quiet">{words.removedPost}</p> : <PostBody post={post} />}
      </Section>
      {revisions.length === 0 && <p className="quiet">{words.historyNone}</p>}
      {revisions.map((one) => (
        <Section key={one.id} title={words.saidBefore(exactMoment(one.at, language))}>
          <PostBody post={{ body: one.body, mentions: [] }} />
        </Section>
      ))}
    </>
  )
}
