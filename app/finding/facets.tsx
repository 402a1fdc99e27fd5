import Check from 'lucide-react/icons/check'
import { Link } from '@remix-run/react'
import { finding as danish } from '#app/i18n/da/finding.ts'
import { finding as english } from '#app/i18n/en/finding.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { type AddressParams, type FacetName, facetNames, searchAddress, toggled } from './search-address.ts'

type Choice = { value: string; count: number; name?: string }
type Props = { params: AddressParams; facets: Record<FacetName, Choice[]> }

/** Whether there is anything to choose among, or a choice to give up. */
export const canNarrow = (params: AddressParams, facets: Record<FacetName, Choice[]>): boolean =>
  facetNames.some((name) => params[name].length > 0 || facets[name].length > 1)

/** What the hits can be narrowed by; each choice is a link with its count. */
export function Facets({ params, facets }: Props) {
  const words = useWords(danish, english)
  const any = facetNames.some((name) => params[name].length > 0)
  return (
    <div className="facets">
      {facetNames.map((name) => (
        <FacetGroup key={name} name={name} choices={facets[name]} params={params} />
      ))}
      {any && <Link to={searchAddress({ ...params, kind: [], collaboration: [], organisation: [], focus: [], year: [] })}>{words.clear}</Link>}
    </div>
  )
}

function FacetGroup({ name, choices, params }: { name: FacetName; choices: Choice[]; params: AddressParams }) {
  const words = useWords(danish, english)
  const chosen = params[name].map(String)
  if (choices.length === 0 || (choices.length === 1 && chosen.length === 0)) return null
  const title = `facet-${name}`
  return (
    <section className="facet" aria-labelledby={title}>
      <h3 id={title}>{words[name]}</h3>
      <ul>
        {choices.map((choice) => (
          <li key={choice.value}>
            <FacetChoice choice={choice} name={name} params={params} chosen={chosen.includes(choice.value)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FacetChoice({ choice, name, params, chosen }: { choice: Choice; name: FacetName; params: AddressParams; chosen: boolean }) {
  const words = useWords(danish, english)
  const kinds: Record<string, string> = words.kinds
  const label = choice.name ?? kinds[choice.value] ?? choice.value
  return (
    <Link to={toggled(params, name, choice.value)} className={chosen ? 'facet-choice facet-chosen' : 'facet-choice'} preventScrollReset>
      {chosen && <Check className="icon" aria-hidden />}
      <span className="facet-name">{label}</span>
      {chosen && <span className="unseen">({words.chosen})</span>}
      <span className="facet-count">{choice.count}</span>
    </Link>
  )
}
