import { useCallback, useEffect, useState } from 'react';

/** Something that is fetched: on its way, there, or failed with a way to try again. */
export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value; reload: () => void }
  | { state: 'failed'; error: unknown; retry: () => void };

/** Fetches when the page opens and whenever `key` changes. */
export function useLoaded<Value>(load: () => Promise<Value>, key: string): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ of: string; value?: Value; error?: unknown }>();
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const wanted = `${key}#${attempt}`;
  useEffect(() => {
    let left = false;
    load().then(
      (value) => left || setResult({ of: wanted, value }),
      (error: unknown) => left || setResult({ of: wanted, error }),
    );
    return () => {
      left = true;
    };
    // `load` is written in place by its callers; `wanted` says when it means something else.
  }, [wanted]);
  if (!result || (result.of !== wanted && result.value === undefined)) return { state: 'loading' };
  if (result.error !== undefined) return { state: 'failed', error: result.error, retry: again };
  return { state: 'ready', value: result.value as Value, reload: again };
}
