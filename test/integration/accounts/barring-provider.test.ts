import AccountProfile, { loader } from '#app/accounts/account-profile.tsx'
import { rendered } from '#test/support/rendered.ts'
import { expect, test } from '#test/support/world.ts'

test('whoever works for a municipality and a private provider is told on their account what that closes', async ({ given }) => {
  const collaboration = await given.collaboration()
  const municipality = await given.organisation({ collaboration })
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider', name: 'Åhuset' })
  const shown = async (organisations: (typeof provider)[]) => {
    const request = await given.request('/min-konto', await given.person({ organisations }))
    return rendered(AccountProfile, '/min-konto', await loader({ request, params: {}, context: { nonce: '', requestId: '', address: '' } }))
  }
  expect(await shown([municipality, provider])).toContain('Du er også knyttet til Åhuset, som er en privat leverandør.')
  expect(await shown([municipality])).not.toContain('privat leverandør')
  expect(await shown([provider])).not.toContain('privat leverandør')
})
