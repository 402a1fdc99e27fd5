import type { reasons as danish } from '../da/reasons.ts'

/** Why something was refused, by reason code. */
export const reasons: typeof danish = {
  generic: 'That could not be done. Nothing has changed. Try again, or write to the secretariat.',
  'field.required': 'Fill in this field.',
  'field.tooLong': 'The text is longer than there is room for. Shorten it a little.',
  'field.tooShort': 'The text is too short.',
  'field.cpr':
    'The text seems to contain a CPR number (a Danish personal identification number). It has therefore not been saved, and the digits are nowhere on the server. We share knowledge here, not citizens’ cases: remove the number and send again. If it is a file or case number, write it with a slash or letters, such as 24/8605.',
  'field.email': 'Write an e-mail address, such as name@municipality.dk.',
  'field.date': 'Write a date that exists, such as 26.11.2026.',
  'field.invalid': 'What is written here cannot be used. Choose or write something else.',
  'field.invalid_type': 'Fill in the field, or choose one of the options.',
  'field.invalid_value': 'Choose one of the options.',
  'field.invalid_format': 'This is not in the right form. See the hint by the field.',
  'field.too_small': 'The number is too small, or too few are chosen.',
  'field.too_big': 'The number is too large, or too many are chosen.',
  'field.taken': 'Someone else has taken it. Choose something else.',
  'actor.signInFirst': 'Sign in first.',
  notFound: 'It does not exist, or you have no access to it.',
  tooMany: 'There have been too many attempts. Wait a little and try again.',
  invalid: 'Something in the form could not be used. Nothing has changed.',
  'signIn.failed': 'The address and the password do not belong together. Check both, or choose a new password.',
  'password.tooShort': 'The password must have at least 12 characters.',
  'password.wrong': 'This is not your present password.',
  'account.notOneself': 'You cannot close your own account. Ask a colleague in the secretariat.',
  'account.onlySecretariat': 'Only the secretariat of a collaboration the person belongs to can do this.',
  'person.onlyOwn': 'You can change your own profile. Others change theirs, or the secretariat does.',
  'firstRun.token': 'The one-time code does not fit. It is in the log of the server, from when it was last started.',
  'firstRun.already': 'Fælled is already in use. Sign in instead.',
}
