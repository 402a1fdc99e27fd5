/** As many as are still a few people, oneself aside. */
export const mostReceivers = 7

/** How long whoever has left may come back by themselves. */
export const hoursToComeBack = 1

/** A conversation is called after its people; to each of them, after the others. */
export const titleFor = (title: string, ownName: string): string => {
  const others = title.split(', ').filter((one) => one !== ownName)
  return others.join(', ') || title
}
