import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { type AddressParams, searchAddress } from './search-address.ts'

/** The pages of a search's hits. */
export function Pages({ params, pages }: { params: AddressParams; pages: number }) {
  const words = useWords(danish, english)
  return (
    <Pagination
      page={params.page}
      pages={Math.min(pages, 500)}
      to={(page) => searchAddress(params, { page })}
      words={{ label: words.pages, previous: words.previous, next: words.next, page: words.page }}
    />
  )
}
