/** What can be seen of a batch whose commit broke on the way. */
export interface Traces {
  /** Whether the log holds it. */
  arrived: boolean;
  /** Whether a later term has begun: then the session that was to write it is gone, and what isn't there will not come. */
  isOver: boolean;
}

/**
 * What the senders of a doubtful batch are told: that it happened, that it didn't, or nothing yet. A lease that is taken
 * says nothing alone: our own old session may hold it still, with the commit under way.
 */
export function judgeDoubt({ arrived, isOver }: Traces): 'settle' | 'refuse' | 'wait' {
  if (arrived) return 'settle';
  return isOver ? 'refuse' : 'wait';
}
