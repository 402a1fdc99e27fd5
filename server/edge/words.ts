/*
 * What is said before anybody knows who asks: in both languages, Danish first.
 */

const both = (da: string, en: string): string => `${da}\n${en}`

export const edgeWords = {
  unreadable: both('Adressen kan ikke læses.', 'The address cannot be read.'),
  unusable: both(
    'Adressen kan ikke bruges her. Åbn siden igen fra Fælled.',
    'The address cannot be used here. Open the page again from Fælled.',
  ),
  unanswerable: both(
    'Det kan serveren ikke svare på. Intet er ændret.',
    'The server has no answer to that. Nothing has been changed.',
  ),
  fromElsewhere: both(
    'Det blev sendt fra et andet websted og er derfor afvist. Intet er ændret. Åbn Fælled, og prøv igen derfra.',
    'It was sent from another site and is therefore refused. Nothing has been changed. Open Fælled and try again from there.',
  ),
  tooMuch: both(
    'Der blev sendt mere, end vi kan tage imod på én gang. Intet er ændret. Send lidt ad gangen.',
    'More was sent than can be taken at once. Nothing has been changed. Send a little at a time.',
  ),
  wrong: both('Noget gik galt. Prøv igen om lidt.', 'Something went wrong. Try again in a little while.'),
  starting: both('Fælled starter. Prøv igen om et øjeblik.', 'Fælled is starting. Try again in a moment.'),
}
