import { Form } from '#app/forms/form.tsx'
import { SubmitButton } from '#app/forms/submit-button.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { JoinRequest, MyRequest } from '#server/groups/joining.ts'
import { useJoiningWords } from './words.ts'

type Joining = { way: 'direct' | 'request' | null; mine: MyRequest | null; requests: JoinRequest[] }

/** The button of whoever is not a member yet. */
export function JoinButton({ groupId, joining }: { groupId: string; joining: Joining }) {
  const words = useJoiningWords()
  if (joining.way === null || joining.mine?.state === 'waiting') return null
  if (joining.way === 'request')
    return (
      <LinkButton to={`/grupper/${groupId}/optagelse`} look="primary">
        {words.ask}
      </LinkButton>
    )
  return (
    <Form bare action={`/grupper/${groupId}/indmeldelse`}>
      <SubmitButton>{words.join}</SubmitButton>
    </Form>
  )
}

/** What has become of one's own request, or that others wait for an answer. */
export function JoiningNotice({ groupId, joining }: { groupId: string; joining: Joining }) {
  const words = useJoiningWords()
  const { mine, requests } = joining
  if (requests.length > 0)
    return (
      <Notice tone="waiting" action={<LinkButton to={`/grupper/${groupId}/medlemmer#anmodninger`} small>{words.look}</LinkButton>}>
        <p>{words.wantInCount(requests.length)}</p>
      </Notice>
    )
  if (mine?.state === 'waiting') {
    const withdraw = (
      <Form bare action={`/grupper/${groupId}/optagelse/tilbagetraekning`} hidden={{ requestId: mine.id }}>
        <SubmitButton look="plain" small>
          {words.withdraw}
        </SubmitButton>
      </Form>
    )
    return (
      <Notice tone="waiting" action={withdraw}>
        <p>{words.waiting}</p>
      </Notice>
    )
  }
  if (mine?.state !== 'declined') return null
  return (
    <Notice tone="info" title={words.declined}>
      <p lang="da">{mine.answer}</p>
    </Notice>
  )
}
