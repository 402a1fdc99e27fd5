/** What just happened, by flash code; `{name}` is filled from the flash's parameters. Each domain adds its own. */
export const flash = {
  generic: 'Det er gjort.',
  'profile.saved': 'Din profil er gemt.',
  'password.changed': 'Din adgangskode er skiftet, og dine andre enheder er logget ud.',
  'settings.saved': 'Dine indstillinger er gemt.',
  'sessions.ended': 'Enheden er logget ud.',
  'sessions.othersEnded': 'Alle andre enheder er logget ud.',
}
