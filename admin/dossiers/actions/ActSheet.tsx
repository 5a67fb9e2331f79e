import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ModalSheet } from '../../kit/ModalSheet.tsx';
import { Note } from '../../kit/Note.tsx';
import { SheetActions } from '../../kit/SheetActions.tsx';
import { useAct } from '../../kit/use-act.ts';

interface Props {
  title: string;
  /** The verb on the button. */
  verb: string;
  done: string;
  danger?: boolean;
  ready?: boolean;
  act: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** The shape every act shares: what is asked, one verb, and a refusal told where it happened. */
export function ActSheet({ title, verb, done, danger, ready = true, act, onClose, children }: Props) {
  const t = useTranslate();
  const [failure, setFailure] = useState<string>();
  const mutation = useAct(act, { done, onDone: onClose, quietErrors: true });
  const submit = () => {
    setFailure(undefined);
    mutation.mutate(undefined, { onError: (error) => setFailure(error.message) });
  };
  return (
    <ModalSheet
      open
      title={title}
      onClose={onClose}
      actions={
        <SheetActions
          verb={verb}
          danger={danger}
          disabled={!ready || mutation.isPending}
          onVerb={submit}
          onCancel={onClose}
        />
      }
    >
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      {children}
    </ModalSheet>
  );
}
