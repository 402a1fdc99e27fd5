export const joiningForms = {
  how: 'Hvordan bliver man medlem?',
  ways: {
    direct: { label: 'Man melder sig selv ind', hint: 'Alle, der kan finde gruppen, kan blive medlem med det samme.' },
    request: { label: 'Man beder om at være med', hint: 'Formandskabet, sekretæren eller sekretariatet svarer.' },
    invitation: { label: 'Man bliver inviteret', hint: 'Kun den, der leder gruppen, føjer medlemmer til.' },
  },
  askTitle: 'Bed om at være med',
  askLead: (group: string) => `Din anmodning går til dem, der leder ${group}. Du får svar på mail.`,
  reason: 'Hvorfor vil du gerne være med?',
  reasonHint: 'To linjer er nok: hvad du arbejder med, og hvad du kan bidrage med.',
  send: 'Send anmodning',
  declineTitle: (name: string) => `Sig nej til ${name}`,
  answer: 'Dit svar',
  answerHint: 'Et venligt ord om hvorfor, og hvor personen ellers kan være med. Det bliver sendt på mail.',
  sendAnswer: 'Send svaret',
}
