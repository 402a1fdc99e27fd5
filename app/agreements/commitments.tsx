import { Link } from '@remix-run/react'
import { Form } from '#app/forms/form.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Menu, MenuButton } from '#app/ui/menu.tsx'
import { useAgreementWords } from './words.ts'

type Reference = { id: string; text: string; area: { id: string; number: number; title: string; agreementId: string; agreement: string } }
export type Commitment = { id: string; text: string; refersTo: Reference[]; referredBy: Reference[] }
type Props = { commitments: Commitment[]; agreementId: string; focusAreaId: string; mayEdit: boolean }

/** What has been agreed, each with what it leans on and what leans on it; the secretariat edits and orders them in place. */
export function Commitments({ commitments, agreementId, focusAreaId, mayEdit }: Props) {
  const words = useAgreementWords()
  const base = `/rammeaftaler/${agreementId}/temaer/${focusAreaId}/punkter`
  return (
    <ul className="commitments" aria-label={words.commitments}>
      {commitments.map((one, index) => (
        <li key={one.id} className="commitment" id={`punkt-${one.id}`}>
          <div className="commitment-head">
            <p className="commitment-text" lang="da">
              {one.text}
            </p>
            {mayEdit && <Tools base={`${base}/${one.id}`} text={one.text} first={index === 0} last={index === commitments.length - 1} />}
          </div>
          <References label={words.refersTo} references={one.refersTo} agreementId={agreementId} />
          <References label={words.referredBy} references={one.referredBy} agreementId={agreementId} />
        </li>
      ))}
    </ul>
  )
}

function Tools({ base, text, first, last }: { base: string; text: string; first: boolean; last: boolean }) {
  const words = useAgreementWords()
  return (
    <div className="row-tools">
      <LinkButton to={base} look="quiet" small aria-label={words.editOf(text)}>
        {words.editShort}
      </LinkButton>
      <MoveMenu action={`${base}/placering`} removal={`${base}/fjernelse`} text={text} first={first} last={last} />
    </div>
  )
}

type MoveProps = { action: string; removal: string; text: string; first: boolean; last: boolean }

/** Up, down and away, for a thing in a list. */
export function MoveMenu({ action, removal, text, first, last }: MoveProps) {
  const words = useAgreementWords()
  return (
    <Menu label={words.more} detail={words.moreOf(text)} look="quiet">
      {!first && (
        <Form bare action={action} hidden={{ direction: 'up' }}>
          <MenuButton aria-label={words.moveUpOf(text)}>{words.moveUp}</MenuButton>
        </Form>
      )}
      {!last && (
        <Form bare action={action} hidden={{ direction: 'down' }}>
          <MenuButton aria-label={words.moveDownOf(text)}>{words.moveDown}</MenuButton>
        </Form>
      )}
      <Form bare action={removal}>
        <MenuButton danger aria-label={words.removeOf(text)}>
          {words.remove}
        </MenuButton>
      </Form>
    </Menu>
  )
}

function References({ label, references, agreementId }: { label: string; references: Reference[]; agreementId: string }) {
  if (references.length === 0) return null
  return (
    <ul className="references">
      {references.map(({ id, text, area }) => (
        <li key={id}>
          {label}{' '}
          <Link to={`/rammeaftaler/${area.agreementId}/temaer/${area.id}#punkt-${id}`} lang="da">
            {text}
          </Link>{' '}
          ({area.number}. {area.title}
          {area.agreementId !== agreementId && `, ${area.agreement}`})
        </li>
      ))}
    </ul>
  )
}
