/** Addresses of the citizen's pages; everything else is the office. */
const publicFolders = ['/tra-cuu', '/nop-ho-so', '/thu-tuc'];

/** True for a page that needs no account. */
export function isPublicPath(pathname: string): boolean {
  return publicFolders.some((folder) => pathname === folder || pathname.startsWith(`${folder}/`));
}
