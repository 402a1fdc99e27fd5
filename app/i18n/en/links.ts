import type { links as danish } from '#app/i18n/da/links.ts'

const readers: Record<string, string> = {
  private: 'whoever made it and those who were chosen',
  group: 'the group’s members and the secretariat',
  authorities: 'municipalities and region in the collaboration',
  collaboration: 'everyone in the collaboration',
  signed_in: 'everyone with a login',
  public: 'everyone, also without a login',
}
const everyoneReads = (level: string) => level === 'signed_in' || level === 'public'
const things: Record<string, string> = { paper: 'The draft', publication: 'The published edition' }

export const links: typeof danish = {
  title: 'Link to the page',
  copied: 'The link is copied.',
  who: 'Who can open it?',
  opens: ({ kind, level, wider, people }) =>
    `${things[kind] ?? 'It'} can be opened by ${readers[level] ?? level}${wider && !everyoneReads(level) && level !== 'private' ? ' and others who have been given access' : ''}: today ${people === 1 ? '1 person' : `${people} people`} with a login.`,
  everyoneTheirs: 'The page can be opened by everyone with a login. Each sees what is theirs.',
  others: 'For everybody else the page does not exist. A link gives no access in itself.',
  back: 'Back to the page',
}
