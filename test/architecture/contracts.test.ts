import path from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { filesIn, root } from './sources.ts'

/* What a person types and we keep holds no CPR number, whichever field it is typed into. */

const number = '010190-1234'

/** What such a number may look like in a field: by itself, in an address of either kind, and hidden by its separator. */
const tries = [
  number,
  '0101901234',
  '010190\u20111234',
  '010190\u00a0–\u00a01234',
  `${number}@eksempel.example`,
  `https://eksempel.example/${number}`,
  'https://eksempel.example/010190%2D1234',
  `borger-${number}`,
]

/** Fields that accept one, and why that keeps none. A line that is no longer needed fails. */
const keptNowhere: Record<string, string> = {
  password: 'only its hash is kept, and nobody may be told which passwords are impossible',
  current: 'is compared with a hash',
  token: 'is looked up by its hash',
  til: 'where the browser is sent next',
  q: 'what is searched for; nothing of it is kept',
  'searchParams.kind': 'is compared with what there is',
  'searchParams.collaboration': 'is compared with what there is',
  'searchParams.organisation': 'is compared with what there is',
  'searchParams.focus': 'is compared with what there is',
  'newAgreement.slug': 'of a collaboration there is',
  'collaborationEdit.slug': 'of a collaboration there is',
  'newOrganisation.slug': 'of a collaboration there is',
  'importForm.slug': 'of a collaboration there is',
  'bringForm.slug': 'of a collaboration there is',
  'runChoice.slug': 'of a collaboration there is',
  'columnChoice.slug': 'of a collaboration there is',
  'correction.slug': 'of a collaboration there is',
  'beginning.slug': 'of a collaboration there is',
  'secretariatNaming.slug': 'of a collaboration there is',
  'secretariatChoice.slug': 'of a collaboration there is',
  'newProposal.slug': 'of a collaboration there is',
  'proposalEdit.slug': 'of a collaboration there is',
  'proposalChoice.slug': 'of a collaboration there is',
  'newChange.slug': 'of a collaboration there is',
  'changeEdit.slug': 'of a collaboration there is',
  'changeChoice.slug': 'of a collaboration there is',
  kindCode: 'of a kind there is, else it is refused',
}

type Field = { schema: string; name: string; field: z.core.$ZodType }

const contracts = filesIn('server').filter((name) => name.endsWith('contract.ts'))
const fields = (await Promise.all(contracts.map(fieldsOfFile))).flat()

async function fieldsOfFile(file: string): Promise<Field[]> {
  const exported = (await import(/* @vite-ignore */ path.join(root, file))) as Record<string, unknown>
  return Object.entries(exported).flatMap(([name, value]) => schemasIn(name, value)).flatMap(({ name, schema }) => fieldsOf(name, name, schema))
}

/** An exported schema, or a table of them. */
function schemasIn(name: string, value: unknown): { name: string; schema: z.core.$ZodType }[] {
  if (isSchema(value)) return [{ name, schema: value }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, one]) => (isSchema(one) ? [{ name: `${name} ${key}`, schema: one }] : []))
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value
}

/** The fields of an object, those of objects within it too; what is no object is one field. */
function fieldsOf(schema: string, name: string, field: z.core.$ZodType): Field[] {
  const { shape, innerType } = field._zod.def as { shape?: Record<string, z.core.$ZodType>; innerType?: z.core.$ZodType }
  const within = innerType && fieldsOf(schema, name, innerType)
  if (!shape) return within?.some((one) => one.name !== name) ? within : [{ schema, name, field }]
  return Object.entries(shape).flatMap(([key, one]) => fieldsOf(schema, key, one))
}

/** What is kept, without what stands between the digits. */
const digitsIn = (kept: unknown) => (JSON.stringify(kept) ?? '').replace(/%2d/gi, '').replace(/[^\p{Nd}a-z@:/."]/gu, '')

/** What a field lets through that still holds the number. */
function letsThrough(field: z.core.$ZodType): string[] {
  const parse = (field as z.ZodType).safeParse.bind(field)
  return tries.filter((one) =>
    [one, [one]].some((typed) => {
      const parsed = parse(typed)
      return parsed.success && digitsIn(parsed.data).includes('0101901234')
    }),
  )
}

const reasonFor = ({ schema, name }: Field) => [`${schema}.${name}`, name].find((key) => key in keptNowhere)

test('the contracts are found, with the fields people write in', () => {
  expect(contracts.length).toBeGreaterThan(8)
  const names = fields.map((one) => `${one.schema}.${one.name}`)
  expect(names).toEqual(expect.arrayContaining(['profile.askMeAbout', 'organisationEdit.website', 'invitation.email', 'newPost.body']))
})

test('no field of any contract lets a CPR number through to where it is kept', () => {
  const through = fields.filter((one) => !reasonFor(one)).flatMap((one) => letsThrough(one.field).map((typed) => `${one.schema}.${one.name}: ${typed}`))
  expect(through).toEqual([])
})

test('every exception is needed', () => {
  const used = new Set(fields.filter((one) => letsThrough(one.field).length > 0).map(reasonFor))
  expect(Object.keys(keptNowhere).filter((key) => !used.has(key))).toEqual([])
})

test('the walk sees a field that lets one through', async () => {
  const { z } = await import('zod')
  const open = z.object({ title: z.string(), tags: z.array(z.string()).default([]), link: z.url(), within: z.object({ note: z.string().transform((it) => it.trim()) }).nullable() })
  expect(fieldsOf('open', 'open', open).filter((one) => letsThrough(one.field).length > 0).map((one) => one.name)).toEqual(['title', 'tags', 'link', 'note'])
})
