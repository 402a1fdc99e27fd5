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

  route('demo/mails', 'demo/mails.tsx'),
  route('demo/mails/:mailId', 'demo/mail.tsx'),
] satisfies RouteConfig
