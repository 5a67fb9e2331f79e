import type { Role } from '../rights/roles.ts';

/** How a notice travels. `inApp` is shown on the tracking page or under the bell; the others are queued for a gateway. */
export const noticeChannels = ['inApp', 'sms', 'email', 'letter', 'zalo'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** A text in both languages; Vietnamese is the one that counts. */
export interface NoticeText {
  vi: string;
  en: string;
}

/** What a citizen is told of their dossier (thông báo cho người dân). */
export interface CitizenNotice {
  /** Letters only, in camel case, e.g. `apologySigned`: what lists filter by. */
  kind: string;
  subject: NoticeText;
  body: NoticeText;
  /** Left out: by telephone number a text message, else e-mail, else a letter, else only in the app. */
  channel?: NoticeChannel;
  /** The same key queues the notice once, also after a restart. */
  onceKey?: string;
}

/** What officers of the handling agency find under the bell. */
export interface StaffNotice {
  kind: string;
  subject: NoticeText;
  body: NoticeText;
  /** Who sees it: holders of one of these roles in the dossier's handling agency. */
  roles: readonly Role[];
  /** Only this one of them. */
  personId?: string | null;
  onceKey?: string;
}
