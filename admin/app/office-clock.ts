import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJson } from './http.ts';

/** How far office time is ahead of this machine's clock, in milliseconds; deadlines are judged by office time. */
async function officeOffset(): Promise<number> {
  const { now } = await getJson<{ now: string }>('/clock');
  return new Date(now).getTime() - Date.now();
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
