import { shell } from 'electron';

const MAX_URL_LENGTH = 2000;

/**
 * Opens a link outside the program. Only https: and mailto:, never a file or another program.
 * @returns false when the link is not allowed
 */
export async function openExternal(link: string): Promise<boolean> {
  if (!isAllowedLink(link)) return false;
  await shell.openExternal(link);
  return true;
}

function isAllowedLink(link: string): boolean {
  if (link.length > MAX_URL_LENGTH || !URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  if (username || password) return false;
  return protocol === 'https:' || protocol === 'mailto:';
}
