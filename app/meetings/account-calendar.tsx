import { useLoaderData } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import { makeAddress } from '#server/meetings/commands/feeds.ts'
import { newFeed } from '#server/meetings/contract.ts'
import { type FeedLine, feedsPage } from '#server/meetings/feeds.ts'
import { useMeetingWords } from './words.ts'

export const loader = page(async ({ actor }) => ({ feeds: await feedsPage(actor) }))

export const action = write(newFeed, async ({ actor, input }) => {
  await makeAddress(actor, { groupId: input.groupId })
  return redirectWithFlash('/min-konto/kalender', 'calendar.made')
})

export default function AccountCalendar() {
  const { feeds } = useLoaderData<typeof loader>()
  const { calendar: words } = useMeetingWords()
  return (
    <Section title={words.title}>
      <div className="prose">
        <p>{words.lead}</p>
        <p>{words.secret}</p>
      </div>
      <ul className="list">
        {feeds.map((feed) => (
          <FeedRow key={feed.groupId ?? 'mine'} feed={feed} />
        ))}
      </ul>
    </Section>
  )
}

function FeedRow({ feed: { groupId, groupName, feedId, address, createdAt } }: { feed: FeedLine }) {
  const { calendar: words } = useMeetingWords()
  const name = groupName ?? words.mine
  return (
    <li className="calendar-feed">
      <h3 lang={groupName ? 'da' : undefined}>{name}</h3>
      {address && (
        <>
          <input className="control control-full" readOnly value={address} aria-label={words.addressOf(name)} onFocus={({ currentTarget }) => currentTarget.select()} />
          <p className="quiet">
            {words.made} {createdAt && <Moment at={createdAt} />}
          </p>
        </>
      )}
      <div className="cluster">
        <Form bare hidden={{ groupId: groupId ?? '' }}>
          <SubmitButton look="plain" small label={address ? words.renewOf(name) : words.makeOf(name)}>
            {address ? words.renew : words.make}
          </SubmitButton>
        </Form>
        {feedId && (
          <Form bare action={`/min-konto/kalender/${feedId}`}>
            <SubmitButton look="danger" small label={words.revokeOf(name)}>
              {words.revoke}
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  )
}
