/** The law as data, for whoever draws and keeps procedures. */
export const law = {
  law: {
    title: 'Terms of the law',
    lead: 'Terms and rules of the law that dates are counted by. A dossier keeps the value of its day of receipt; a new value overwrites none.',
    from: 'From %{from}',
    fromUntil: 'From %{from} until %{until}',
    now: 'in force',
    member: {
      at: 'Cut-off: %{value}',
      window: 'Time to complete the papers: %{value}',
      maxRequests: 'Requests at most: %{value}',
      hourBasedShare: 'Terms in hours: apology drafted at %{value} % of the committed time',
      dayBasedWorkingDaysBefore: 'Terms in days: apology drafted %{value} working days before the date',
      maxTimes: 'Times at most: %{value}',
      maxShareOfTerm: 'At most %{value} % of the statutory term',
      receiptWorkingDays: 'A receipt is recorded %{value} working days later at most',
      correctionWorkingDays: 'The moment of receipt is corrected by %{value} working days at most',
      maxCorrections: 'Corrections of the moment of receipt at most: %{value}',
      waitWorkingDays: 'A wait is recorded %{value} working days later at most',
      within: 'Within: %{value}',
      year: 'Forms of %{value}',
    },
    none: {
      window: 'No time is set to complete the papers',
      maxShareOfTerm: 'No bound is set to an extension',
    },
    policy: {
      restart: 'The term is counted afresh once the papers are complete',
      accumulate: 'The term pauses and goes on',
      run: 'The term runs on',
    },
    onExpiry: {
      ask: 'When that time is over: the officer is asked',
      refuse: 'When that time is over: the dossier is refused',
    },
  },
};
