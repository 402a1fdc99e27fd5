import { Link, useLoaderData } from '@remix-run/react'
import FolderIcon from 'lucide-react/icons/folder'
import FolderOpen from 'lucide-react/icons/folder-open'
import { GroupFrame } from '#app/groups/group-frame.tsx'
import { Form } from '#app/forms/form.tsx'
import { page } from '#app/http/page.server.ts'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu, MenuButton, MenuLink } from '#app/ui/menu.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { listParams } from '#server/files/contract.ts'
import { filesPage } from '#server/files/queries.ts'
import { largestUpload } from '#server/files/upload.ts'
import { fileOrders } from '#server/files/words.ts'
import { folderPath } from './addresses.ts'
import { FileRow } from './file-row.tsx'
import { Uploader } from './uploader.tsx'
import { useFileFormWords } from './use-file-form-words.ts'
import { useFileWords } from './use-file-words.ts'

export const loader = page(async ({ actor, params, url }) => {
  const { mappe, orden, side } = listParams.parse(Object.fromEntries(url.searchParams))
  const shown = await filesPage(actor, params.groupId!, { folderId: mappe, order: orden, page: side })
  return { ...shown, largest: largestUpload() }
})

export const meta = pageTitle<typeof loader>((data) => [data?.folder?.name, data?.group.name].filter(Boolean).join(' · '))

export default function GroupFiles() {
  const { group, folder, folders, trail, files, mayBring, largest } = useLoaderData<typeof loader>()
  const words = useFileWords()
  const isEmpty = folders.length === 0 && files.length === 0
  const make = (
    <>
      {!isEmpty && (
        <LinkButton to={`/grupper/${group.id}/filer/zip${folder ? `?mappe=${folder.id}` : ''}`} reloadDocument>
          {folder ? words.zipFolder : words.zip}
        </LinkButton>
      )}
      {mayBring && <LinkButton to={`/grupper/${group.id}/filer/mapper/ny${folder ? `?i=${folder.id}` : ''}`}>{words.makeFolder}</LinkButton>}
    </>
  )
  return (
    <GroupFrame group={group} action={make}>
      {folder && (
        <div className="files-folder">
          <Breadcrumb
            label={words.upLabel}
            trail={[
              { to: folderPath(group.id, null), label: words.title },
              ...trail.slice(0, -1).map((one) => ({ to: folderPath(group.id, one.id), label: one.name })),
            ]}
          />
          <FolderHead />
        </div>
      )}
      {mayBring && <Uploader key={folder?.id ?? ''} groupId={group.id} folderId={folder?.id ?? null} largest={largest} />}
      {folders.length > 0 && (
        <Section title={words.folders} count={folders.length}>
          <List label={words.folders}>
            {folders.map((one) => (
              <ListRow key={one.id} to={folderPath(group.id, one.id)} leading={<FolderIcon className="icon" aria-hidden />} title={one.name} />
            ))}
          </List>
        </Section>
      )}
      {isEmpty ? (
        <EmptyState title={folder ? words.emptyFolder : words.empty} icon={FolderOpen}>
          {mayBring && <p>{words.emptyText}</p>}
        </EmptyState>
      ) : (
        <Files />
      )}
    </GroupFrame>
  )
}

function FolderHead() {
  const { group, folder, mayBring } = useLoaderData<typeof loader>()
  const words = useFileFormWords()
  const { more } = useWords(danish, english)
  const { folderRemoval } = useFileWords()
  if (!folder) return null
  return (
    <div className="section-head">
      <h2>{folder.name}</h2>
      {mayBring && (
        <Menu label={more} detail={folder.name}>
          <MenuLink to={`/grupper/${group.id}/filer/mapper/${folder.id}`}>{words.editFolder}</MenuLink>
          {folder.mayRemove && (
            <Form bare action={`/grupper/${group.id}/filer/mapper/${folder.id}/fjernelse`}>
              <MenuButton danger>{folderRemoval}</MenuButton>
            </Form>
          )}
        </Menu>
      )}
    </div>
  )
}

function Files() {
  const { group, folder, files, count, page: current, pages, order } = useLoaderData<typeof loader>()
  const words = useFileWords()
  if (count === 0) return null
  const path = folderPath(group.id, folder?.id ?? null, order)
  return (
    <Section title={words.title} count={count} action={count > 1 && <Order />}>
      <List label={words.title}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </List>
      <Pagination page={current} pages={pages} words={words.pages} to={(to) => (to === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}side=${to}`)} />
    </Section>
  )
}

function Order() {
  const { group, folder, order } = useLoaderData<typeof loader>()
  const words = useFileWords().order
  return (
    <nav className="cluster" aria-label={words.label}>
      {fileOrders.map((one) => (
        <Link key={one} to={folderPath(group.id, folder?.id ?? null, one)} aria-current={one === order ? 'true' : undefined} className="quiet-choice">
          {one === 'nyeste' ? words.newest : words.byName}
        </Link>
      ))}
    </nav>
  )
}
