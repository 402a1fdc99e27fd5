/**
 * Why something was refused, by reason code: what happened, and what to do. Shown beside fields, on greyed buttons and
 * on the pages for 403 and 409.
 */
export const reasons = {
  generic: 'Det kunne ikke lade sig gøre. Intet er ændret. Prøv igen, eller skriv til sekretariatet.',
  'field.required': 'Udfyld feltet.',
  'field.tooLong': 'Teksten er længere, end der er plads til. Forkort den lidt.',
  'field.tooShort': 'Teksten er for kort.',
  'field.cpr':
    'Teksten ser ud til at indeholde et CPR-nummer. Derfor er den ikke gemt, og cifrene findes ikke nogen steder på serveren. Her deles viden, ikke borgersager: fjern nummeret, og send igen. Er det et journal- eller sagsnummer, så skriv det med skråstreg eller bogstaver, fx 24/8605.',
  'field.email': 'Skriv en e-mailadresse, fx navn@kommune.dk.',
  'field.date': 'Skriv en dato, der findes, fx 26.11.2026.',
  'field.invalid': 'Det, der står her, kan ikke bruges. Vælg eller skriv noget andet.',
  'field.invalid_type': 'Udfyld feltet, eller vælg en af mulighederne.',
  'field.invalid_value': 'Vælg en af mulighederne.',
  'field.invalid_format': 'Formen er ikke rigtig. Se hjælpen ved feltet.',
  'field.too_small': 'Tallet er for lille, eller der er valgt for få.',
  'field.too_big': 'Tallet er for stort, eller der er valgt for mange.',
  'field.taken': 'Det er optaget af en anden. Vælg noget andet.',
  'actor.signInFirst': 'Log ind først.',
  notFound: 'Det findes ikke, eller du har ikke adgang til det.',
  tooMany: 'Der har været for mange forsøg. Vent lidt, og prøv igen.',
  invalid: 'Noget i formularen kunne ikke bruges. Intet er ændret.',
  'signIn.failed': 'E-mail og adgangskode passer ikke sammen. Tjek begge dele, eller vælg en ny adgangskode.',
  'password.tooShort': 'Adgangskoden skal være på mindst 12 tegn.',
  'password.wrong': 'Det er ikke din nuværende adgangskode.',
  'account.notOneself': 'Du kan ikke lukke din egen konto. Bed en kollega i sekretariatet om det.',
  'account.onlySecretariat': 'Kun sekretariatet i et samarbejde, personen hører til, kan gøre det.',
  'person.onlyOwn': 'Du kan rette din egen profil. Andres rettes af dem selv eller af sekretariatet.',
  'firstRun.token': 'Engangskoden passer ikke. Den står i serverens log, sidst serveren blev startet.',
  'firstRun.already': 'Fælled er allerede taget i brug. Log ind i stedet.',
}
