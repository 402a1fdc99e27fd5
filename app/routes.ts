import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL on one page: Danish paths, English files. */
export default [
  index('home.tsx'),

  route('log-ind', 'accounts/sign-in.tsx'),
  route('log-ud', 'accounts/sign-out.tsx'),
  route('glemt-adgangskode', 'accounts/forgotten-password.tsx'),
  route('adgangskode/:token', 'accounts/choose-password.tsx'),
  route('min-konto', 'accounts/account.tsx', [
    index('accounts/account-profile.tsx'),
    route('adgangskode', 'accounts/account-password.tsx'),
    route('indstillinger', 'accounts/account-settings.tsx'),
    route('enheder', 'accounts/account-devices.tsx'),
  ]),
  route('min-konto/enheder/:publicId', 'accounts/account-device.tsx'),
  route('valgt-samarbejde', 'accounts/collaboration-choice.tsx'),
  route('sprog', 'accounts/language-choice.tsx'),
  route('foerste-gang', 'accounts/first-run.tsx'),

  route('soeg', 'finding/search.tsx'),
  route('api/search', 'finding/search-api.tsx'),
  route('api/soegeforslag', 'finding/suggestions-api.tsx'),

  route('emner/:subjectId/traade', 'discussions/new-thread.tsx'),
  route('emner/:subjectId/personer', 'discussions/subject-people.tsx'),
  route('traade/:threadId', 'discussions/thread.tsx'),
  route('traade/:threadId/indlaeg', 'discussions/thread-post.tsx'),
  route('traade/:threadId/laest', 'discussions/thread-reading.tsx'),
  route('traade/:threadId/personer', 'discussions/thread-people.tsx'),
  route('traade/:threadId/titel', 'discussions/thread-title.tsx'),
  route('traade/:threadId/afslut', 'discussions/thread-resolution.tsx'),
  route('traade/:threadId/genaabn', 'discussions/thread-reopening.tsx'),
  route('traade/:threadId/slet', 'discussions/thread-removal.tsx'),
  route('traade/:threadId/gendan', 'discussions/thread-restoration.tsx'),
  route('indlaeg/:postId/rediger', 'discussions/post-edit.tsx'),
  route('indlaeg/:postId/slet', 'discussions/post-removal.tsx'),
  route('indlaeg/:postId/gendan', 'discussions/post-restoration.tsx'),
  route('indlaeg/:postId/historik', 'discussions/post-history.tsx'),

  route('demo/mails', 'demo/mails.tsx'),
  route('demo/mails/:mailId', 'demo/mail.tsx'),
] satisfies RouteConfig
