/** The day after a day, both `2024-06-12`. */
export function dayAfter(date: string): string {
  return neighbour(date, 1);
}

/** The day before a day, both `2024-06-12`. */
export function dayBefore(date: string): string {
  return neighbour(date, -1);
}

function neighbour(date: string, by: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + by);
  return day.toISOString().slice(0, 10);
}
