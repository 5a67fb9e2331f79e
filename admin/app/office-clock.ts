import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { partsOf } from '../kit/format-moment.ts';
import { getJson } from './http.ts';

/** How far office time is ahead of this machine's clock, in milliseconds; deadlines are judged by office time. */
async function officeOffset(): Promise<number> {
  const { now } = await getJson<{ now: string }>('/clock');
  return new Date(now).getTime() - Date.now();
}

/** The office's day, `2024-06-12`; undefined until the server has told it. */
export function useOfficeDay(): string | undefined {
  const now = useOfficeNow();
  const { isPending } = useQuery({ queryKey: ['office-clock'], queryFn: officeOffset, retry: false });
  return isPending ? undefined : partsOf(now).day;
}

/** Office time, renewed every half minute: deadline words never lie for longer than that. */
export function useOfficeNow(): Date {
  const { data: offset = 0 } = useQuery({
    queryKey: ['office-clock'],
    queryFn: officeOffset,
    refetchInterval: 60_000,
    retry: false,
  });
  const [machineNow, tick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return new Date(machineNow + offset);
}
