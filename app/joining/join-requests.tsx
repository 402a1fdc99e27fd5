import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import { Section } from '#app/ui/section.tsx'
import type { JoinRequest } from '#server/groups/joining.ts'
import { useJoiningWords } from './words.ts'

/** Those who would like to join, with their reasons; answered in place. */
export function JoinRequests({ requests }: { requests: JoinRequest[] }) {
  const words = useJoiningWords()
  if (requests.length === 0) return null
  return (
    <Section title={words.wantIn} count={requests.length} id="anmodninger">
      <List label={words.wantIn}>
        {requests.map((one) => (
          <RequestRow key={one.id} request={one} />
        ))}
      </List>
    </Section>
  )
}

function RequestRow({ request }: { request: JoinRequest }) {
  const words = useJoiningWords()
  const base = `/grupper/${request.groupId}/anmodninger/${request.id}`
  return (
    <ListRow
      leading={<Avatar personId={request.personId} name={request.name} named />}
      title={request.name}
      meta={[request.title, request.organisation, <Moment key="asked" at={request.askedAt} />]}
      trailing={
        <>
          <Form bare action={`${base}/godkendelse`}>
            <SubmitButton look="plain" small label={words.acceptOf(request.name)}>
              {words.accept}
            </SubmitButton>
          </Form>
          <LinkButton to={`${base}/afslag`} look="quiet" small>
            {words.decline}
            <span className="unseen">: {request.name}</span>
          </LinkButton>
        </>
      }
    >
      <p lang="da">{request.reason}</p>
    </ListRow>
  )
}
