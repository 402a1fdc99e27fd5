import { Link } from '@remix-run/react'
import type { Fact } from '#app/ui/fact-list.tsx'
import { useAgreementWords } from './words.ts'

export type AreaLink = { id: string; number: number; title: string; agreementId: string; agreement: string }
export type AreaAround = {
  groups: { id: string; name: string | null; closed: boolean }[]
  predecessor: AreaLink | null
  successors: AreaLink[]
}

/** Who answers for an area, where it comes from, and where it goes. */
export function useAreaFacts({ groups, predecessor, successors }: AreaAround): Fact[] {
  const words = useAgreementWords()
  return [
    {
      label: words.groups,
      value: groups.length > 0 && (
        <ul className="plain">
          {groups.map((group, index) => (
            <li key={index}>{group.name === null ? words.hidden : <Link to={`/grupper/${group.id}`}>{group.name}</Link>}</li>
          ))}
        </ul>
      ),
    },
    { label: words.grewFrom, value: predecessor && <AreaAddress area={predecessor} /> },
    {
      label: words.grewInto,
      value: successors.length > 0 && (
        <ul className="plain">
          {successors.map((one) => (
            <li key={one.id}>
              <AreaAddress area={one} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

function AreaAddress({ area }: { area: AreaLink }) {
  return (
    <>
      <Link to={`/rammeaftaler/${area.agreementId}/temaer/${area.id}`}>
        {area.number}. {area.title}
      </Link>{' '}
      <span className="quiet">{area.agreement}</span>
    </>
  )
}
