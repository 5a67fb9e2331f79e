import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';

/** What every write of ours does around the call: one at a time, everything on screen refreshed, a refusal told. */
export function useAct<Input, Answer>(
  call: (input: Input) => Promise<Answer>,
  options: {
    done?: string | ((input: Input) => string);
    onDone?: (answer: Answer, input: Input) => void;
    quietErrors?: boolean;
  } = {},
) {
  const notify = useNotify();
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (answer, input) => {
      const done = typeof options.done === 'function' ? options.done(input) : options.done;
      if (done) notify(done, { type: 'success' });
      options.onDone?.(answer, input);
    },
    onError: (error: Error) => {
      if (!options.quietErrors) notify(error.message, { type: 'error', multiLine: true });
    },
    onSettled: () => client.invalidateQueries(),
  });
}
