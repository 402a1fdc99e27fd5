import { Link } from '@remix-run/react'
import { LinkButton } from '#app/ui/button.tsx'
import { useAgreementWords } from './words.ts'

type AreaLink = { number: number; title: string; agreementId: string; agreement: string }
type Area = {
  id: string
  number: number
  title: string
  purpose: string
  commitments: string[]
  groups: { id: string; name: string | null; closed: boolean }[]
  predecessor: AreaLink | null
  successors: AreaLink[]
}

type Props = { area: Area; word: string; agreementId: string; mayEdit: boolean }

/** A focus area on its agreement's page: why, what has been agreed, who works with it, where it comes from. */
export function FocusArea({ area, word, agreementId, mayEdit }: Props) {
  const words = useAgreementWords()
  return (
    <article className="focus-area" id={`omraade-${area.number}`} aria-labelledby={`omraade-${area.number}-titel`}>
      <p className="focus-area-number">
        {word} {area.number}
      </p>
      <div className="focus-area-head">
        <h3 id={`omraade-${area.number}-titel`} lang="da">{area.title}</h3>
        {mayEdit && (
          <LinkButton to={`/rammeaftaler/${agreementId}/temaer/${area.id}`} look="quiet" small aria-label={words.editAreaOf(area.title)}>
            {words.editArea}
          </LinkButton>
        )}
      </div>
      <div className="prose" lang="da">
        {area.purpose.split(/\n{2,}/).map((one, index) => (
          <p key={index}>{one}</p>
        ))}
      </div>
      {area.commitments.length > 0 && (
        <>
          <h4>{words.commitments}</h4>
          <ul className="prose-list" lang="da">
            {area.commitments.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <Around area={area} />
    </article>
  )
}

function Around({ area }: { area: Area }) {
  const words = useAgreementWords()
  return (
    <dl className="facts facts-wide">
      {area.groups.length > 0 && (
        <div className="fact">
          <dt>{words.groups}</dt>
          <dd>
            <ul className="plain">
              {area.groups.map((group, index) => (
                <li key={index}>{group.name === null ? words.hidden : <Link to={`/grupper/${group.id}`}>{group.name}</Link>}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {area.predecessor && (
        <div className="fact">
          <dt>{words.grewFrom}</dt>
          <dd>
            <AreaAddress area={area.predecessor} />
          </dd>
        </div>
      )}
      {area.successors.map((one) => (
        <div className="fact" key={one.agreementId}>
          <dt>{words.grewInto}</dt>
          <dd>
            <AreaAddress area={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function AreaAddress({ area }: { area: AreaLink }) {
  return (
    <>
      <Link to={`/rammeaftaler/${area.agreementId}#omraade-${area.number}`}>
        {area.number}. {area.title}
      </Link>{' '}
      <span className="quiet">{area.agreement}</span>
    </>
  )
}
