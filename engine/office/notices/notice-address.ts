import type { Applicant } from '../dossiers/applicant.ts';
import type { NoticeChannel } from './notice.ts';

/** The channel a citizen is reached by when nobody has chosen one: what they left first, a letter last. */
export function channelFor(applicant: Applicant): NoticeChannel {
  if (applicant.phone) return 'sms';
  if (applicant.email) return 'email';
  return applicant.address ? 'letter' : 'inApp';
}

/** Where a notice goes, as the outbox shows it: `••••••4567`, `n•••@example.vn`. Null where nothing is addressed. */
export function maskedAddress(applicant: Applicant, channel: NoticeChannel): string | null {
  switch (channel) {
    case 'inApp':
      return null;
    case 'sms':
    case 'zalo':
      return applicant.phone ? maskPhone(applicant.phone) : null;
    case 'email':
      return applicant.email ? maskEmail(applicant.email) : null;
    case 'letter':
      return applicant.address ? maskPostal(applicant.address) : null;
  }
}

function maskPhone(phone: string): string {
  return `${'•'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.charAt(0)}•••${email.slice(at)}`;
}

/** The last part, which names no house. */
function maskPostal(address: string): string {
  const parts = address.split(',');
  return parts.length < 2 ? '•••' : `•••, ${parts.at(-1)?.trim() ?? ''}`;
}
