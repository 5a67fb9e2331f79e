import { callApi, getJson, postJson } from '../app/http.ts';
import type {
  Agency,
  CalendarReview,
  CalendarVersion,
  DateEffect,
  Proposal,
  YearAnswer,
} from './calendar-answers.ts';

const root = '/calendars';

/** What of a proposal an editor writes. */
export type ProposalText = Pick<Proposal, 'title' | 'reason' | 'decision' | 'changes'>;

/** Which year is looked at, by which office hours, at whose counter. */
export interface YearQuestion {
  year: number;
  calendar: string;
  agencyId?: string;
  /** As it would be with this proposal. */
  proposalId?: string;
}

/** A year day by day. */
export function readYear(question: YearQuestion, signal?: AbortSignal): Promise<YearAnswer> {
  const { year, calendar, agencyId, proposalId } = question;
  const base = proposalId ? `${root}/proposals/${proposalId}` : `${root}/versions/current`;
  const query = new URLSearchParams({ calendar, ...(agencyId && { agencyId }) });
  return getJson(`${base}/years/${year}?${query.toString()}`, signal);
}

/** The calendar in force, whole. */
export function readInForce(signal?: AbortSignal): Promise<CalendarVersion> {
  return getJson(`${root}/versions/current`, signal);
}

/** Every agency of the office. */
export function readAgencies(signal?: AbortSignal): Promise<Agency[]> {
  return getJson('/agencies', signal);
}

/** What about the calendar wants a look. */
export function readReviews(signal?: AbortSignal): Promise<CalendarReview[]> {
  return getJson(`${root}/reviews`, signal);
}

/** Proposals, the latest first. */
export function readProposals(signal?: AbortSignal): Promise<Proposal[]> {
  return getJson(`${root}/proposals?range=[0,19]`, signal);
}

/** One proposal. */
export function readProposal(id: string, signal?: AbortSignal): Promise<Proposal> {
  return getJson(`${root}/proposals/${id}`, signal);
}

/** Keeps a new proposal. */
export function createProposal(text: ProposalText): Promise<Proposal> {
  return postJson(`${root}/proposals`, text);
}

/** Saves over the revision it started from; another's save in between is a 412. */
export async function saveProposal(
  { id, revision }: Proposal,
  text: Partial<ProposalText>,
): Promise<Proposal> {
  const call = { method: 'PUT' as const, body: text, headers: { 'If-Match': String(revision) } };
  return (await callApi<Proposal>(`${root}/proposals/${id}`, call)).data;
}

/** Counts every open dossier by the proposed calendar. */
export function countEffects(id: string): Promise<Proposal> {
  return postJson(`${root}/proposals/${id}/preview`);
}

/** Says yes to the revision that was read; dates move from then on. */
export async function approveProposal(
  { id, revision }: Proposal,
  body: { earlier: 'keep' | 'move'; note: string },
): Promise<Proposal> {
  const call = { method: 'POST' as const, body, headers: { 'If-Match': String(revision) } };
  return (await callApi<Proposal>(`${root}/proposals/${id}/approval`, call)).data;
}

/** Says no, with a reason. */
export function rejectProposal(id: string, reason: string): Promise<Proposal> {
  return postJson(`${root}/proposals/${id}/rejection`, { reason });
}

/** Takes a proposal back that nobody has decided on. */
export function withdrawProposal(id: string): Promise<Proposal> {
  return postJson(`${root}/proposals/${id}/withdrawal`);
}

/** What a page of affected dossiers is asked by. */
export interface EffectPage {
  filter: Record<string, string>;
  from: number;
  to: number;
}

/** A page of the dossiers whose date would move, and how many there are. */
export async function readEffects(
  id: string,
  { filter, from, to }: EffectPage,
  signal?: AbortSignal,
): Promise<{ rows: DateEffect[]; total: number }> {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    range: JSON.stringify([from, to]),
  });
  const { data, headers } = await callApi<DateEffect[]>(
    `${root}/proposals/${id}/effects?${query.toString()}`,
    { signal },
  );
  return { rows: data, total: Number(headers.get('Content-Range')?.split('/').pop() ?? data.length) };
}
