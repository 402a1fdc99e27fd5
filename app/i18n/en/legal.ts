import type { legal as danish } from '../da/legal.ts'

/** What the law wants said: accessibility, privacy, cookies. */
export const legal: typeof danish = {
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Fælled is to be usable by everyone, however one sees, hears, moves or reads. The pages fall under the Danish act on the accessibility of public sector websites and mobile applications.',
    parts: [
      {
        title: 'Do the pages comply with the law?',
        text: [
          'The pages comply partially with EN 301 549 and WCAG 2.2 at level AA. What is missing is listed below.',
          'Everything can be reached by keyboard, shown at 200 % and on a screen of 320 pixels, and read in light, dark and high contrast. Maps and pictures that say something have the same content as text.',
        ],
      },
      {
        title: 'What is not accessible',
        text: ['Three kinds of content may cause trouble:'],
        list: [
          'Documents that users have uploaded themselves, for example a PDF without headings. Ask the secretariat for another version.',
          'Images in papers whose author has not written what they show. Fælled asks for it, but cannot write it.',
          'Other people’s carets while several write in one paper. They are shown only to those who see the screen; who is present also stands there as text.',
        ],
      },
      {
        title: 'How it was examined',
        text: [
          'The statement rests on our own examinations: every page is tested automatically each time Fælled changes, and whole tasks were done by keyboard alone. It was prepared on 22 November 2026.',
        ],
      },
      {
        title: 'Complain if the answer does not help',
        text: [
          'Write to the secretariat below first. If you get no answer you can use, write to the supervising authority, the Danish Agency for Digital Government: webtilgaengelighed@digst.dk.',
        ],
      },
    ],
    contact: 'Tell us what does not work',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What Fælled knows about you, what it is used for, and how you can see it or have it corrected.',
    parts: [
      {
        title: 'Who is responsible',
        text: [
          'The authority that runs the secretariat of your framework agreement collaboration is the data controller. The legal basis is its public task: article 6(1)(e) of the General Data Protection Regulation.',
        ],
      },
      {
        title: 'What is stored',
        text: ['About you who have an account:'],
        list: [
          'Name, e-mail address, title, organisation and what you write in your profile yourself.',
          'Which groups you belong to, what you have written, and what you have changed and when.',
          'Which devices you are signed in on. Your password is stored so that nobody can read it.',
        ],
      },
      {
        title: 'What does not belong here',
        text: [
          'Information about citizens does not belong on Fælled. A Danish civil registration number is stopped before it is stored.',
          'Of those who only read the public pages, Fælled knows nothing. Visitors are not counted, and nothing is fetched from or sent to other websites.',
        ],
      },
      {
        title: 'For how long',
        text: [
          'Your profile is there as long as your account is open. What you have written with others remains under your name, because it is part of the authorities’ records.',
        ],
      },
      {
        title: 'Your rights',
        text: [
          'You can see what is stored about you and have it corrected. Write to the secretariat below. You can complain to the Danish Data Protection Agency, datatilsynet.dk.',
        ],
      },
    ],
    contact: 'Write to the secretariat',
  },
  cookies: {
    title: 'Cookies',
    lead: 'Fælled uses only the cookies that the pages need in order to work. That is why you are not asked.',
    parts: [
      {
        title: 'When you are signed in',
        text: [],
        list: [
          'One keeps you signed in and goes when you sign out or have not been here for long.',
          'One remembers that you have signed in on this device before, so that attempts by strangers do not lock you out.',
          'One carries a message to the next page, such as “Saved”, and is gone once you have seen it.',
        ],
      },
      {
        title: 'When you are not signed in',
        text: ['Only your choice of language, if you change it. Otherwise none.'],
      },
      {
        title: 'In your browser',
        text: [
          'Text you write is also kept in your own browser until the server has it, so that nothing is lost without a network. It is erased once it is saved, or when somebody else signs in.',
        ],
      },
    ],
    contact: 'Ask the secretariat',
  },
  noContact: 'Write to whoever gave you the address of this page.',
}
