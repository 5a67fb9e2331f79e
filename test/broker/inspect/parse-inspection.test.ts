import { describe, expect, it } from 'vitest';
import { inspectionHelp, parseInspection } from '#engine/broker/inspect/parse-inspection.ts';
import { REPORTS } from '#engine/broker/inspect/reports/reports.ts';

describe('the words behind inspect', () => {
  it('ask for the summary when there are none', () => {
    const { report, question, json } = parseInspection([]);
    expect(report.name).toBe('summary');
    expect(question).toEqual({ limit: 100, variables: false });
    expect(json).toBe(false);
  });

  it('name a report, its subject and the past', () => {
    const asked = parseInspection(['instance', '225', '--at', '17', '--limit', '5', '--variables', '--json']);
    expect(asked.report.name).toBe('instance');
    expect(asked.question).toEqual({ subject: '225', limit: 5, variables: true });
    expect(asked.at).toBe(17);
    expect(asked.json).toBe(true);
  });

  it('take a time for the past', () => {
    expect(parseInspection(['--at', '2026-11-26T09:00:00+07:00']).at).toEqual(
      new Date('2026-11-26T02:00:00Z'),
    );
  });

  it.each([
    [['nope'], /Expected one of summary, .*log but got 'nope'/],
    [['instance'], /Expected KEY behind 'instance' but got nothing/],
    [['summary', 'x'], /Expected nothing behind 'summary' but got 'x'/],
    [['jobs', 'a', 'b'], /Expected nothing behind 'jobs' but got 'b'/],
    [['--at', 'yesterday'], /Expected --at to be a position or an ISO 8601 time but got 'yesterday'/],
    [['--limit', '0'], /Expected --limit to be a whole number of at least 1 but got '0'/],
  ])('%j are refused', (words, complaint) => {
    expect(() => parseInspection(words)).toThrow(complaint);
  });

  it('are all in the help', () => {
    for (const { name, says } of REPORTS) {
      expect(inspectionHelp()).toContain(name);
      expect(inspectionHelp()).toContain(says);
    }
  });
});
