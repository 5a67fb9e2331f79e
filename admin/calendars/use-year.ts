import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readAgencies, readInForce, readYear, type YearQuestion } from './calendar-calls.ts';

/** The calendar in force, whole. */
export function useInForce() {
  return useQuery({ queryKey: ['calendar-in-force'], queryFn: ({ signal }) => readInForce(signal) });
}

/** Every agency of the office. */
export function useAgencies() {
  return useQuery({
    queryKey: ['agencies'],
    queryFn: ({ signal }) => readAgencies(signal),
    staleTime: 60_000,
  });
}

/** A year day by day; while another is fetched the one before stays on the screen. */
export function useYear(question: YearQuestion, enabled = true) {
  const { proposalId, year, calendar, agencyId } = question;
  const scope = proposalId ? ['proposal', proposalId] : ['in-force'];
  return useQuery({
    queryKey: ['calendar-year', ...scope, year, calendar, agencyId ?? ''],
    queryFn: ({ signal }) => readYear(question, signal),
    placeholderData: keepPreviousData,
    enabled: enabled && calendar !== '',
  });
}
