import { List, ListRow } from '#app/ui/list.tsx'
import { useOfferWords } from './words.ts'

type Row = {
  id: string
  name: string
  organisation?: string
  /** Their names, in the page's language. */
  targetGroups: string[]
  paragraphs: string[]
  municipality: string
  residencePlaces: number | null
}

/** Offers as rows: what, by whom, under which paragraph, where, for whom. */
export function OfferRows({ offers }: { offers: Row[] }) {
  const words = useOfferWords()
  return (
    <List label={words.title}>
      {offers.map((one) => (
        <ListRow
          key={one.id}
          to={`/tilbud/${one.id}`}
          title={one.name}
          meta={[one.organisation, ...one.paragraphs, one.municipality, one.residencePlaces !== null && words.placesOf(one.residencePlaces)]}
        >
          {one.targetGroups.length > 0 && one.targetGroups.join(', ')}
        </ListRow>
      ))}
    </List>
  )
}
