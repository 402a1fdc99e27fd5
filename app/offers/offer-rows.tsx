import { List, ListRow } from '#app/ui/list.tsx'
import { useOfferWords, useTargetGroups } from './words.ts'

type Row = {
  id: string
  name: string
  organisation?: string
  targetGroups: string[]
  paragraphs: string[]
  municipality: string
  residencePlaces: number | null
}

/** Offers as rows: what, by whom, under which paragraph, where, for whom. */
export function OfferRows({ offers }: { offers: Row[] }) {
  const words = useOfferWords()
  const targetGroups = useTargetGroups()
  return (
    <List label={words.title}>
      {offers.map((one) => (
        <ListRow
          key={one.id}
          to={`/tilbud/${one.id}`}
          title={one.name}
          meta={[one.organisation, ...one.paragraphs, one.municipality, one.residencePlaces !== null && words.placesOf(one.residencePlaces)]}
        >
          {one.targetGroups.length > 0 && targetGroups(one.targetGroups).join(', ')}
        </ListRow>
      ))}
    </List>
  )
}
