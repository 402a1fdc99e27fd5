import { Link } from '@remix-run/react'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { MoveMenu } from './commitments.tsx'
import { useAgreementWords } from './words.ts'

type Annex = {
  id: string
  title: string
  description: string
  paperId: string | null
  address: string | null
  closed: boolean
  alsoIn: { id: string; title: string }[]
  mayEdit: boolean
}

/** The annexes of an agreement, in its order. */
export function Annexes({ annexes, agreementId, mayEdit }: { annexes: Annex[]; agreementId: string; mayEdit: boolean }) {
  const words = useAgreementWords()
  return (
    <List ordered label={words.annexes}>
      {annexes.map((one, index) => (
        <ListRow
          key={one.id}
          leading={<span className="step-number">{index + 1}</span>}
          title={<span lang="da">{titleOf(one)}</span>}
          meta={[
            one.closed && words.annexClosed,
            !one.paperId && !one.address && !one.closed && words.annexNone,
            one.alsoIn.length > 0 && <AlsoIn key="also" agreements={one.alsoIn} />,
          ]}
          trailing={mayEdit && <Tools annex={one} base={`/rammeaftaler/${agreementId}/bilag/${one.id}`} first={index === 0} last={index === annexes.length - 1} />}
        >
          {one.description && <span lang="da">{one.description}</span>}
        </ListRow>
      ))}
    </List>
  )
}

function titleOf({ title, paperId, address }: Annex) {
  if (paperId) return <Link to={`/papirer/${paperId}`}>{title}</Link>
  return address ? <a href={address}>{title}</a> : title
}

function AlsoIn({ agreements }: { agreements: Annex['alsoIn'] }) {
  const words = useAgreementWords()
  return (
    <>
      {words.annexAlso}{' '}
      {agreements.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <Link to={`/rammeaftaler/${one.id}`}>{one.title}</Link>
        </span>
      ))}
    </>
  )
}

function Tools({ annex, base, first, last }: { annex: Annex; base: string; first: boolean; last: boolean }) {
  const words = useAgreementWords()
  return (
    <span className="row-tools">
      {annex.mayEdit && (
        <LinkButton to={base} look="quiet" small aria-label={words.editOf(annex.title)}>
          {words.editShort}
        </LinkButton>
      )}
      <MoveMenu action={`${base}/placering`} removal={`${base}/fjernelse`} text={annex.title} first={first} last={last} />
    </span>
  )
}
