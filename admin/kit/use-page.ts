import { useState } from 'react';

/**
 * Which page of a list is shown. A page belongs to what was asked (filter, order, period): another question starts at the
 * first one, whoever changed it. @param question anything JSON can tell apart
 */
export function usePage(question: unknown): [page: number, setPage: (page: number) => void] {
  const asked = JSON.stringify(question);
  const [shown, setShown] = useState({ asked, page: 1 });
  if (shown.asked !== asked) setShown({ asked, page: 1 });
  return [shown.asked === asked ? shown.page : 1, (page) => setShown({ asked, page })];
}
