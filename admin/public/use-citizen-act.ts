import { useRef, useState } from 'react';
import { callApi, newIdempotencyKey } from '../app/http.ts';

/**
 * A citizen's write: one at a time, and the same content goes under the same key, so that a second tap or another try
 * after a lost connection is recorded once. `failure` says why it was not taken.
 */
export function useCitizenAct(path: string, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const sent = useRef({ content: '', key: '' });
  const send = async (body: object) => {
    const content = JSON.stringify(body);
    if (sent.current.content !== content) sent.current = { content, key: newIdempotencyKey() };
    setBusy(true);
    setFailure(undefined);
    try {
      await callApi(path, { method: 'POST', body, headers: { 'Idempotency-Key': sent.current.key } });
      onDone();
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, send };
}
