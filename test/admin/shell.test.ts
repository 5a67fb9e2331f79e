import { describe, expect, it } from 'vitest';
import { listQuery, totalOf } from '../../admin/app/data-provider.ts';
import { homeOf, visibleItems } from '../../admin/app/menu-items.ts';
import { isPublicPath } from '../../admin/app/public-path.ts';
import { isTyping, readKey } from '../../admin/app/shortcuts.ts';
import { publishObstacle } from '../../admin/drafts/draft.ts';
import { isDueSoon, tabRows, usedShare } from '../../admin/inbox/task-predicates.ts';
import type { Task } from '../../admin/inbox/task.ts';
import { emptyEntry, requestBody } from '../../admin/intake/intake-entry.ts';
import { foldText } from '../../admin/kit/fold-text.ts';
import { formatDay, formatMoment } from '../../admin/kit/format-moment.ts';
import { formatMoney } from '../../admin/kit/format-money.ts';
import { csvText } from '../../admin/kit/save-csv.ts';
import { keptCursor, movedCursor } from '../../admin/kit/use-row-cursor.ts';
import { toggledRole } from '../../admin/people/person.ts';
import { trackingToken } from '../../admin/public/TrackingStart.tsx';

describe('the menu', () => {
  it('shows each role its own', () => {
    const keys = (roles: Parameters<typeof visibleItems>[0]) => visibleItems(roles).map((item) => item.key);
    expect(keys(['leader'])).toEqual([
      'inbox',
      'signing',
      'dossiers',
      'logbook',
      'fees',
      'lateness',
      'procedures',
      'calendars',
    ]);
    expect(keys(['intake'])).toContain('waiting');
    expect(keys(['auditor'])).toEqual([
      'dossiers',
      'logbook',
      'fees',
      'lateness',
      'procedures',
      'calendars',
      'journal',
    ]);
    expect(keys(['administrator'])).toEqual([
      'procedures',
      'drafts',
      'law',
      'calendars',
      'latenessSettings',
      'people',
      'mandates',
      'journal',
    ]);
  });
  it('starts the day where the work is', () => {
    expect(homeOf(['intake'])).toBe('/intake');
    expect(homeOf(['clerk'])).toBe('/tasks');
    expect(homeOf(['auditor'])).toBe('/dossiers');
    expect(homeOf(['administrator'])).toBe('/procedures');
  });
});

describe('keys', () => {
  it('reads g i as one shortcut, and only soon after', () => {
    const first = readKey({ pending: null, at: 0 }, 'g', 10);
    expect(first.shortcut).toBeNull();
    expect(readKey(first.memory, 'i', 10.5).shortcut).toBe('g i');
    expect(readKey(first.memory, 'i', 13).shortcut).toBe('i');
  });
  it('leaves the keys to fields', () => {
    expect(isTyping('INPUT', 'text', false)).toBe(true);
    expect(isTyping('INPUT', 'checkbox', false)).toBe(false);
    expect(isTyping('TR', undefined, false)).toBe(false);
  });
  it('keeps the cursor on its row, or on the one that followed it', () => {
    expect(movedCursor(['a', 'b'], null, 1)).toBe('a');
    expect(movedCursor(['a', 'b'], 'b', 1)).toBe('b');
    expect(keptCursor(['a', 'b', 'c'], ['x', 'a', 'c'], 'b')).toBe('c');
    expect(keptCursor(['a', 'b'], ['z', 'a', 'b'], 'b')).toBe('b');
  });
});

describe('lists', () => {
  it('speaks the simple-rest dialect', () => {
    const query = new URLSearchParams(
      listQuery({
        filter: { q: 'Nguyễn', status: '' },
        pagination: { page: 2, perPage: 25 },
        sort: { field: 'dueAt', order: 'ASC' },
      }),
    );
    expect(Object.fromEntries(query)).toEqual({
      filter: '{"q":"Nguyễn"}',
      range: '[25,49]',
      sort: '["dueAt","ASC"]',
    });
    expect(totalOf('dossiers 0-24/319', 25)).toBe(319);
    expect(totalOf(null, 3)).toBe(3);
  });
  const task = (left: number): Task =>
    ({
      id: String(left),
      dueAt: '2024-06-12T17:00:00+07:00',
      remainingWorkingMinutes: left,
      budgetMinutes: 300,
    }) as Task;
  const now = new Date('2024-06-12T10:00:00+07:00');
  it('finds what is near its end by the working time used', () => {
    expect(usedShare(task(60))).toBeCloseTo(0.8);
    expect(isDueSoon(task(60), now)).toBe(true);
    expect(tabRows('dueSoon', [task(200), task(30)], now)).toHaveLength(1);
  });
});

describe('words and numbers', () => {
  it('writes moments and money as the office does', () => {
    expect(formatMoment('2024-06-12T02:15:00Z', 'vi')).toBe('Thứ Tư, 12/06/2024 09:15');
    expect(formatDay('2024-06-16', 'vi')).toBe('Chủ Nhật, 16/06/2024');
    expect(formatMoney(16000)).toBe('16.000\u00a0đ');
  });
  it('folds accents for searching', () => expect(foldText('Đặng Thị Hường')).toBe('dang thi huong'));
  it('makes formulas harmless in exported files', () => {
    expect(csvText([['=1+1', 'a,b']])).toBe('\ufeff\'=1+1,"a,b"\r\n');
  });
});

describe('acts', () => {
  it('sends no empty lines', () => {
    const entry = { ...emptyEntry('2.000635'), applicant: { name: 'A', phone: ' ' } };
    expect(requestBody(entry, true)).toEqual({
      procedure: '2.000635',
      channel: 'counter',
      applicant: { name: 'A' },
      parties: { kind: 'person' },
      form: {},
      documents: [],
    });
    expect(requestBody(entry, false)).toHaveProperty('receive', false);
  });
  it('lets another person publish, and only what is without errors', () => {
    const draft = {
      problems: { errors: 0, warnings: 1 },
      lastEditor: { id: '1', name: 'A' },
      publishedVersion: null,
    };
    expect(publishObstacle(draft, { id: '2', roles: ['administrator'] })).toBeNull();
    expect(publishObstacle(draft, { id: '1', roles: ['administrator'] })).toBe('fourEyes');
    expect(publishObstacle(draft, { id: '2', roles: ['designer'] })).toBe('role');
    const wrong = { ...draft, problems: { errors: 1, warnings: 0 } };
    expect(publishObstacle(wrong, { id: '2', roles: ['administrator'] })).toBe('errors');
  });
  it('gives and takes a role', () => {
    const given = toggledRole([], 'clerk', 'agency', '2024-06-12');
    expect(given).toEqual([{ role: 'clerk', agencyId: 'agency', from: '2024-06-12', to: null }]);
    expect(toggledRole(given, 'clerk', 'agency', '2024-06-13')).toEqual([]);
  });
  it('takes the token out of a pasted address', () => {
    expect(trackingToken(' https://x.vn/tra-cuu/AbC-1?x=2 ')).toBe('AbC-1');
    expect(trackingToken('AbC-1')).toBe('AbC-1');
  });
});

describe('the two sides of the counter', () => {
  it('knows a citizen’s address from an office’s', () => {
    expect(['/tra-cuu', '/tra-cuu/x', '/thu-tuc/2.000635', '/nop-ho-so/1'].every(isPublicPath)).toBe(true);
    expect(isPublicPath('/thiet-lap/AbC-1')).toBe(true);
    expect(['/', '/tasks', '/tra-cuu-x', '/procedures'].some(isPublicPath)).toBe(false);
  });
});
