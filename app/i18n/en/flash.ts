import type { flash as danish } from '../da/flash.ts'

/** What just happened, by flash code. */
export const flash: typeof danish = {
  generic: 'Done.',
  'profile.saved': 'Your profile is saved.',
  'password.changed': 'Your password is changed, and your other devices are signed out.',
  'settings.saved': 'Your settings are saved.',
  'sessions.ended': 'The device is signed out.',
  'sessions.othersEnded': 'All other devices are signed out.',
  'paper.made': 'The paper has been made. Write away; it is saved as you go.',
  'paper.changed': 'The details of the paper have been saved.',
  'paper.shared': 'The paper has been shared with the group.',
  'paper.unshared': 'The paper is your own draft again.',
  'paper.personNamed': 'Access has been given.',
  'paper.personUnnamed': 'Access has been removed.',
  'paper.published': 'The paper has been published.',
  'paper.withdrawn': 'The publication has been withdrawn. You can undo it on this page.',
  'paper.republished': 'The publication can be read again.',
  'paper.restored': 'The paper is back.',
  'version.kept': 'The version has been kept.',
  'version.named': 'The name has been saved.',
}
