import { senderOf, type AckState } from './ack-state.ts';

/** What must hold in every state: a sentence when it doesn't. */
export function brokenAlways({ database, said, brokers }: AckState): string | undefined {
  const lines = database.log.flatMap((row) => row.lines);
  const commands = lines.map(senderOf);
  for (const attempt of said.done)
    if (!commands.includes(senderOf(attempt)))
      return `${attempt} was told that it is done, but it is not in the log`;
  for (const attempt of said.refused)
    if (lines.includes(attempt)) return `${attempt} was refused, but it is in the log`;
  for (const attempt of said.done)
    if (said.refused.includes(attempt) || said.done.filter((other) => other === attempt).length > 1)
      return `${attempt} was answered twice`;
  if (new Set(commands).size < commands.length) return 'a command is in the log twice';
  let next = 1;
  for (const { first, term, during, lines: steps } of database.log) {
    if (first !== next) return `a batch stands at ${first} where ${next} follows`;
    if (term !== during) return `term ${term} has appended during term ${during}`;
    next += steps.length;
  }
  const leaders = brokers.filter(({ leads, session }) => leads && session === database.holder);
  return leaders.length > 1 ? 'two brokers hold the lease' : undefined;
}

/** What must hold when there is nothing left to do: every command was carried out once, and everybody knows it. */
export function brokenAtRest({ database, senders, brokers }: AckState): string | undefined {
  const waiting = senders.findIndex(({ is }) => is !== 'done');
  if (waiting >= 0) return `sender ${waiting} is never told that it is done`;
  if (brokers.some(({ doubt }) => doubt !== null)) return 'a doubt is never resolved';
  const steps = database.log.flatMap((row) => row.lines).length;
  return steps === senders.length ? undefined : `${steps} of ${senders.length} commands are in the log`;
}
