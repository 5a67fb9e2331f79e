import { ProblemError, UnreachableError } from './http.ts';
import { currentLocale } from './locale.ts';

/** Saves what a GET below `/api` answers as a file. Rejects with the server's problem. */
export async function downloadFile(path: string, name: string): Promise<void> {
  const response = await fetch(`/api${path}`, {
    credentials: 'same-origin',
    headers: { 'Accept-Language': currentLocale() },
  }).catch(() => {
    throw new UnreachableError('error.unreachable');
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    throw new ProblemError(response.status, body);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
