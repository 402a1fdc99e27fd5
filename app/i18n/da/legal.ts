/** What the law wants said: accessibility, privacy, cookies. */
export type Part = { title: string; text: string[]; list?: string[] }
type Statement = { title: string; lead: string; parts: Part[]; contact: string }

export const legal: Record<'accessibility' | 'privacy' | 'cookies', Statement> & { noContact: string } = {
  accessibility: {
    title: 'Tilgængelighedserklæring',
    lead: 'Alle skal kunne bruge Fælled, også den, der ser, hører, bevæger sig eller læser anderledes. Det følger af loven om adgang til det offentliges sider på nettet.',
    parts: [
      {
        title: 'Overholder siderne loven?',
        text: [
          'Siderne overholder delvist EN 301 549 og WCAG 2.2 på niveau AA. Det, der mangler, står herunder.',
          'Alt kan nås med tastatur, vises i 200 % og på en skærm på 320 punkter, og læses i lyst, mørkt og høj kontrast. Kort og billeder, der siger noget, har samme indhold som tekst.',
        ],
      },
      {
        title: 'Det, der ikke er tilgængeligt',
        text: ['Tre slags indhold kan volde besvær:'],
        list: [
          'Dokumenter, som brugerne selv har lagt op, fx en PDF uden overskrifter. Bed sekretariatet om en anden udgave.',
          'Billeder i papirer, hvor forfatteren ikke har skrevet, hvad billedet viser. Fælled beder om det, men kan ikke skrive det.',
          'Andres markører, mens flere skriver i samme papir. De vises kun for den, der ser skærmen; hvem der er til stede, står også som tekst.',
        ],
      },
      {
        title: 'Hvordan det er undersøgt',
        text: [
          'Erklæringen bygger på egne undersøgelser: hver side prøves automatisk, hver gang Fælled ændres, og hele opgaver er udført alene med tastatur. Den er udarbejdet den 22. november 2026.',
        ],
      },
      {
        title: 'Klag, hvis svaret ikke hjælper',
        text: [
          'Skriv først til sekretariatet herunder. Får du ikke et svar, du kan bruge, kan du skrive til Digitaliseringsstyrelsen, som fører tilsyn: webtilgaengelighed@digst.dk.',
        ],
      },
    ],
    contact: 'Fortæl, hvad der ikke virker',
  },
  privacy: {
    title: 'Privatliv',
    lead: 'Hvad Fælled ved om dig, hvad det bruges til, og hvordan du får det at se eller rettet.',
    parts: [
      {
        title: 'Hvem der har ansvaret',
        text: [
          'Den myndighed, som driver sekretariatet for dit rammeaftalesamarbejde, er dataansvarlig. Grundlaget er myndighedsopgaven: databeskyttelsesforordningens artikel 6, stk. 1, litra e.',
        ],
      },
      {
        title: 'Hvad der er gemt',
        text: ['Om dig, der har en konto:'],
        list: [
          'Navn, e-mail, titel, organisation og det, du selv skriver i din profil.',
          'Hvilke grupper du er med i, hvad du har skrevet, og hvad du har ændret og hvornår.',
          'Hvilke enheder du er logget ind på. Din adgangskode er gemt, så ingen kan læse den.',
        ],
      },
      {
        title: 'Hvad der ikke hører til her',
        text: [
          'Oplysninger om borgere hører ikke til på Fælled. Et CPR-nummer bliver standset, før det gemmes.',
          'Dem, der kun læser de offentlige sider, ved Fælled ingenting om. Der er ingen statistik over besøgende, og intet hentes fra eller sendes til andre websteder.',
        ],
      },
      {
        title: 'Hvor længe',
        text: [
          'Din profil er der, så længe din konto er åben. Det, du har skrevet sammen med andre, bliver stående med dit navn, fordi det er en del af myndighedernes sag.',
        ],
      },
      {
        title: 'Dine rettigheder',
        text: [
          'Du kan få at se, hvad der er gemt om dig, og få det rettet. Skriv til sekretariatet herunder. Du kan klage til Datatilsynet, datatilsynet.dk.',
        ],
      },
    ],
    contact: 'Skriv til sekretariatet',
  },
  cookies: {
    title: 'Cookies',
    lead: 'Fælled bruger kun de cookies, der skal til, for at siderne virker. Derfor bliver du ikke spurgt.',
    parts: [
      {
        title: 'Når du er logget ind',
        text: [],
        list: [
          'Én holder dig logget ind og forsvinder, når du logger ud eller ikke har været her længe.',
          'Én husker, at du har logget ind på denne enhed før, så fremmede forsøg ikke lukker dig ude.',
          'Én bærer en besked til den næste side, fx »Gemt«, og er væk igen, når du har set den.',
        ],
      },
      {
        title: 'Når du ikke er logget ind',
        text: ['Kun dit valg af sprog, hvis du selv skifter. Ellers ingen.'],
      },
      {
        title: 'I din browser',
        text: [
          'Tekst, du skriver, gemmes også i din egen browser, til serveren har den, så intet går tabt uden net. Det bliver slettet igen, når den er gemt, eller når en anden logger ind.',
        ],
      },
    ],
    contact: 'Spørg sekretariatet',
  },
  noContact: 'Skriv til den, der gav dig adressen hertil.',
}
