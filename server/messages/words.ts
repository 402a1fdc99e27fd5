/** As many as are still a few people, oneself aside. */
export const mostReceivers = 7

/** How long whoever has left may come back by themselves. */
export const hoursToComeBack = 1

/** A conversation is called after its people; to each of them, after the others. */
export const titleFor = (title: string, ownName: string): string => {
  const others = title.split(', ').filter((one) => one !== ownName)
  return others.join(', ') || title
}

/** What Historik says of what happens here. */
export const conversationFacts = {
  da: {
    'conversation.started': () => 'begyndte samtalen',
    'conversation.left': () => 'forlod samtalen',
    'conversation.rejoined': () => 'kom tilbage til samtalen',
  },
  en: {
    'conversation.started': () => 'started the conversation',
    'conversation.left': () => 'left the conversation',
    'conversation.rejoined': () => 'came back to the conversation',
  },
}
