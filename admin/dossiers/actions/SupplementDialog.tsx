import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../app/http.ts';
import { DocumentChecklist, type GivenDocument } from '../../intake/DocumentChecklist.tsx';
import { useProcedure } from '../../procedures/use-procedure.ts';
import { ActSheet } from './ActSheet.tsx';
import type { ActionDialogProps } from './index.ts';

/** The citizen has brought what was asked: the papers are added and the clock runs on. */
export default function SupplementDialog({ dossier, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const procedure = useProcedure(dossier.procedure);
  const [given, setGiven] = useState<GivenDocument[]>([]);
  const [checked, setChecked] = useState(false);
  return (
    <ActSheet
      title={t('action.supplement')}
      verb={t('act.supplementVerb')}
      done="act.supplemented"
      ready={checked}
      act={() =>
        postJson(`/dossiers/${dossier.id}/supplements`, given.length > 0 ? { documents: given } : {})
      }
      onClose={onClose}
    >
      {dossier.openSupplement && (
        <div className="stack-tight">
          <strong>{t('act.wasAsked')}</strong>
          <ul className="plain-list">
            {dossier.openSupplement.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
      {procedure && (
        <DocumentChecklist documents={procedure.documents} given={given} onChange={setGiven} optional />
      )}
      <label className="choice">
        <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} />
        <span>{t('act.supplementComplete')}</span>
      </label>
    </ActSheet>
  );
}
