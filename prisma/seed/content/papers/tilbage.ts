import type { Paper } from '../types.ts'
import { bullets, doc, em, h2, h3, numbered, p, strong } from './build.ts'

const opening = [
  h2('Når stolen er tom'),
  p(
    'Langvarigt skolefravær begynder sjældent med en beslutning. Det begynder med ondt i maven en mandag, en tidlig hentning, en uge med en god grund. Når skolen for alvor bliver bekymret, er der tit gået to måneder, og så er vejen tilbage allerede lang.',
  ),
  p(
    'Oplægget handler om børn, der har været væk i mere end 30 skoledage. Det er et lille antal på den enkelte skole og et stort antal i 17 kommuner. De fleste kan komme tilbage til et fællesskab, hvis de voksne omkring dem trækker i samme retning og i samme tempo.',
  ),
]

const steps = [
  h2('Små skridt, der holder'),
  numbered([
    [
      strong('Én voksen. '),
      'Barnet får én kontaktvoksen på skolen, som også skriver eller kigger forbi, mens det er hjemme. Personen skiftes ikke ud ved skoleårets slutning, hvis det kan undgås.',
    ],
    [
      strong('Én plan på én side. '),
      'Familie, skole og PPR skriver den sammen. Den siger, hvad næste uge skal indeholde, og ikke, hvordan hele året skal gå.',
    ],
    [
      strong('Én time, der lykkes. '),
      'Vi begynder dér, hvor barnet kan være. For nogle er det biblioteket efter klokken 13, for andre er det værkstedet.',
    ],
    [
      strong('Et fællesskab før et fag. '),
      'Venner og pauser kommer før matematik. Det er svært for skolen, men det er dét, der afgør, om barnet bliver.',
    ],
  ]),
  h3('Forældrenes rolle'),
  p(
    'Forældre til børn med fravær har ofte måttet gå ned i tid eller helt stoppe med at arbejde. De har brug for at blive spurgt og ikke for at blive belært. Samtidig skal det siges venligt og klart, at hver dag hjemme gør den næste sværere.',
  ),
]

const special = [
  h2('Hvornår er specialtilbuddet vejen?'),
  p('Her er vi ikke enige i netværket, og derfor er afsnittet skrevet som spørgsmål:'),
  bullets([
    'Er de almindelige muligheder faktisk prøvet, eller er de blot nævnt i en udtalelse?',
    'Kan specialtilbuddet noget, som barnet har brug for, eller kan det bare noget andet?',
    'Er der en aftale om vejen tilbage, før barnet flyttes?',
    'Hvad siger barnet selv, når vi spørger uden at have svaret klar?',
  ]),
  p(
    'PPR ser børn, der skulle have været i et specialtilbud to år før. Skolerne ser børn, der aldrig kom tilbage, fordi de blev flyttet. Begge dele er sandt. ',
    em('Nadia, vil du skrive jeres erfaring fra mellemformen her? Jeg mangler tallene.'),
  ),
]

const ahead = [
  h2('Det, vi måske skal foreslå'),
  bullets([
    'En fælles grænse for, hvornår fravær udløser et møde: ti dage, uanset årsag.',
    'Et fast hold på tværs af to eller tre kommuner til de sværeste forløb.',
    'En aftale med psykiatrien om, at en henvisning ikke sætter alt andet i stå.',
  ]),
  p(
    'Det sidste punkt vejer tungest for skolerne. Når et barn er henvist, venter alle, og ventetiden bliver til endnu mere fravær. Vi skal kunne begynde, mens vi venter.',
  ),
  h2('Mangler endnu'),
  bullets([
    'Tal for fravær fra mindst ti kommuner, opgjort ens.',
    'En fortælling fra en familie, som selv ønsker at dele den, og som ikke kan kendes.',
    'Afklaring af, om plejefamilier skal nævnes her eller i et papir for sig.',
  ]),
  p(
    'Der findes allerede gode forløb i Roskilde og Køge, hvor eleverne har et kort, de kan lægge på bordet, når de har brug for en pause. Ingen spørger hvorfor. Det lyder af lidt, men det har flyttet fraværet mere end mange samtaler. Jeg vil gerne have det med som eksempel, hvis skolerne siger ja.',
  ),
  p('Jeg deler først med hele netværket, når de tre ting er på plads.'),
]

export const tilbage: Paper = {
  key: 'paper-tilbage',
  kind: 'notat',
  title: 'Tilbage til fællesskabet',
  collaboration: 'sjaelland',
  group: 'sj-net-boern',
  focusArea: 'sj-25-3',
  stage: 'private',
  level: 'private',
  author: 'maja-oestergaard',
  coAuthors: [],
  named: [{ person: 'nadia-kowalska', may: 'write' }],
  createdAt: { daysAgo: 16, at: '19:50' },
  editedAt: { daysAgo: 3, at: '21:14' },
  body: doc(...opening, ...steps, ...special, ...ahead),
  versions: [{ by: 'maja-oestergaard', at: { daysAgo: 14, at: '20:31' }, body: doc(...opening, ...steps) }],
}
