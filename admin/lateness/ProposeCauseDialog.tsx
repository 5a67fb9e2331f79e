import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../app/http.ts';
import { ActSheet } from '../dossiers/actions/ActSheet.tsx';
import { ReasonField } from '../dossiers/actions/ReasonField.tsx';
import { CauseChoice } from './CauseChoice.tsx';
import type { Cause, CauseName } from './forecast.ts';

interface Props {
  dossierId: string;
  cause: Cause | null;
  onClose: () => void;
}

/** The officer says why it is late; the dossier stays late. */
export function ProposeCauseDialog({ dossierId, cause, onClose }: Props) {
  const t = useTranslate();
  const [which, setWhich] = useState<CauseName | ''>(cause?.cause ?? '');
  const [text, setText] = useState(cause?.text ?? '');
  return (
    <ActSheet
      title={t('lateness.cause.propose')}
      verb={t('lateness.cause.propose')}
      done="lateness.cause.proposed"
      ready={which !== '' && text.trim() !== ''}
      act={() => postJson(`/dossiers/${dossierId}/lateness-causes`, { cause: which, text: text.trim() })}
      onClose={onClose}
    >
      <p>{t('lateness.cause.proposeText')}</p>
      <CauseChoice value={which} onChange={setWhich} />
      <ReasonField
        label={t('lateness.cause.explanation')}
        help={t('lateness.cause.explanationHelp')}
        value={text}
        onChange={setText}
      />
    </ActSheet>
  );
}
