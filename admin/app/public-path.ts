/** Addresses of the citizen's pages and of the set-up, which nobody has an account for yet; all else is the office. */
const publicFolders = ['/tra-cuu', '/nop-ho-so', '/thu-tuc', '/thiet-lap'];

/** True for a page that needs no account. */
export function isPublicPath(pathname: string): boolean {
  return publicFolders.some((folder) => pathname === folder || pathname.startsWith(`${folder}/`));
}
