/** Dated office hours, and which of them an agency keeps. */
export const officeHours = {
  officeHours: {
    assignment: {
      title: 'Change the hours of %{agency}',
      fromDay: 'Change from a day on',
      fromNamed: 'Change from a day on: %{agency}',
      counterHours: 'Counter hours',
      counterHoursHelp: 'When the counter is open.',
      deadlineCalendar: 'Deadlines counted by',
      deadlineCalendarHelp: 'Which hours count towards a term.',
      short:
        'These hours are only %{hours} a day: "8 working hours" would be more than a day. Choose hours of 8 a day for deadlines.',
      keeps:
        'Dossiers already received keep the hours of their receipt. Hours that do not exist yet are added under All office hours, then chosen for the agency in the same proposal.',
    },
    profile: {
      panel: 'All office hours',
      add: 'Add office hours',
      newTitle: 'New office hours %{id}',
      title: 'Office hours %{id}: %{name}',
      from: 'Change from a day on',
      fromNamed: 'Change from a day on: hours %{id}',
      nameHelp: 'For example: Summer hours 7 – 11, 13:30 – 17:30.',
      everyDay: 'Shifts of a working day',
      aDay: '%{hours} h a day.',
      own: 'Weekdays with hours of their own',
      ownOf: 'Shifts of %{day}',
    },
    period: {
      what: 'This period',
      set: 'Change hours and days',
      end: 'Ends on a day, then the hours before return',
      remove: 'Taken away: the hours before go on',
      from: 'Holds from',
      fromHelp: 'The first day worked by these hours.',
      until: 'Until the end of',
      untilHelp: 'After that day the hours before return.',
      change: 'Change',
      changeNamed: 'Change: %{name}, from %{from}',
      words: {
        start: 'From the start',
        startUntil: 'From the start until %{until}',
        from: 'From %{from}',
        fromUntil: 'From %{from} until %{until}',
      },
    },
    need: {
      from: 'First day: required.',
      until: 'Last day: required.',
      untilBefore: 'The last day cannot be before the first.',
      taken: 'Other hours begin on this very day; change those.',
      crosses: 'Other hours begin within these days; choose an earlier last day, or change those.',
      nothingBefore: 'There are no earlier hours to return to; add hours that begin on the day after.',
      gap: 'These are the first hours: beginning later would leave the days before without any.',
      onlyOne: 'These are the first hours: without them those days would have none.',
    },
  },
};
