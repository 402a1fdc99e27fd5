import type { flash as danish } from '../da/flash.ts'

/** What just happened, by flash code. */
export const flash: typeof danish = {
  generic: 'Done.',
  'profile.saved': 'Your profile is saved.',
  'password.changed': 'Your password is changed, and your other devices are signed out.',
  'settings.saved': 'Your settings are saved.',
  'sessions.ended': 'The device is signed out.',
  'sessions.othersEnded': 'All other devices are signed out.',
}
