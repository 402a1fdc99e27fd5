/** Where a group's files, or one of its folders, are listed. */
export const folderPath = (groupId: string, folderId: string | null, order = 'navn'): string => {
  const query = new URLSearchParams({ ...(folderId && { mappe: folderId }), ...(order !== 'navn' && { orden: order }) }).toString()
  return `/grupper/${groupId}/filer${query && `?${query}`}`
}

/** Where scripts send files one by one; `path` are the folders a file came in. */
export const intakePath = (groupId: string, folderId: string | null, path: string[] = []): string => {
  const query = new URLSearchParams([...(folderId ? [['mappe', folderId]] : []), ...path.map((name) => ['sti', name])]).toString()
  return `/grupper/${groupId}/filer/modtagelse${query && `?${query}`}`
}

/** Where a form sends files. */
export const uploadPath = (groupId: string, folderId: string | null): string =>
  `/grupper/${groupId}/filer/nye${folderId ? `?mappe=${folderId}` : ''}`
