import { requestReset, savePreferences } from '#server/accounts/commands.ts'
import { addMember } from '#server/groups/commands/members.ts'
import { type Actor, anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { mailWords } from '#server/mail/words.ts'
import { expect, test } from '#test/support/world.ts'

/* A mail is in the language of whoever receives it, whatever the sender reads. */

const letterTo = async (to: string) =>
  db().mailMessage.findFirstOrThrow({ where: { to }, select: { subject: true, text: true, html: true, language: true } })

test.for([
  ['da', 'en'],
  ['en', 'da'],
] as const)('who reads %s is told in it of a group, by somebody who reads %s', async ([theirs, mine], { given }) => {
  const { group, chair, colleague } = await given.smallWorld()
  await savePreferences(colleague, { language: theirs })
  await savePreferences(chair, { language: mine })
  const actor: Actor = await given.signedIn(chair.personId)
  await addMember(actor, { groupId: group.id, personId: colleague.personId, role: 'member' })
  const letter = await letterTo(colleague.email)
  const [words, others] = [mailWords(theirs).added, mailWords(mine).added]
  expect(letter.language).toBe(theirs)
  expect(letter.html).toContain(`lang="${theirs}"`)
  expect(letter.text).toContain(words.button)
  expect(letter.text).not.toContain(others.button)
  const about = { name: colleague.name, inviter: chair.name, place: group.name, days: 14 }
  expect(letter.subject).toBe(words.subject(about))
})

test.for(['da', 'en'] as const)('who asks for a new password gets the link in their own language: %s', async (language, { given }) => {
  const { member } = await given.smallWorld()
  await savePreferences(member, { language })
  await requestReset(anonymous(), { email: member.email })
  expect(await letterTo(member.email)).toMatchObject({ language, subject: mailWords(language).reset.subject })
})
