import type { HandOver, ReceiverKind } from '#engine/forms/hand-over.ts';
import { identityPapers } from '#engine/forms/hand-over.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../../app/http.ts';
import { ChoiceRow } from '../../kit/ChoiceRow.tsx';
import { FieldRow } from '../../kit/FieldRow.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { GroundFields } from '../../parties/GroundFields.tsx';
import '../../parties/parties.css';
import type { Dossier } from '../dossier.ts';
import { LostSlipFields } from './LostSlipFields.tsx';
import { handOverFor, receiversOf, type HandOverEntry } from './hand-over-entry.ts';

interface Props {
  dossier: Dossier;
  value: HandOverEntry;
  problems: FieldProblem[];
  onChange: (value: HandOverEntry) => void;
}

/** Who takes the result, what they show, on what ground: what must be looked at before it leaves. */
export function HandOverForm({ dossier, value, problems, onChange }: Props) {
  const t = useTranslate();
  const problemOf = (name: string) => problems.find(({ path }) => path === `/handOver/${name}`)?.message;
  const set = (part: Partial<HandOverEntry>) => onChange({ ...value, ...part });
  const text = (name: 'name' | 'paperNumber' | 'waybill', label: string, more: object = {}) => (
    <TextField
      id={`handover-${name}`}
      label={t(label)}
      value={value[name] ?? ''}
      problem={problemOf(name)}
      onChange={(typed) => set({ [name]: typed })}
      {...more}
    />
  );
  const choose = (receiver: ReceiverKind) => onChange(handOverFor(receiver, dossier));
  const byPost = value.receiver === 'post';
  return (
    <div className="stack">
      <ChoiceRow
        name="handover-receiver"
        label={t('handOver.title')}
        value={value.receiver}
        choices={receiversOf(dossier).map((kind) => ({
          value: kind,
          label: t(receiverLabel(kind, dossier)),
        }))}
        problem={problemOf('receiver')}
        onChange={choose}
      />
      <div className="field-grid">
        {text('name', byPost ? 'handOver.postName' : 'handOver.name')}
        {byPost && text('waybill', 'handOver.waybill')}
        {!byPost && (
          <>
            <FieldRow id="handover-paper" label={t('handOver.paper')} problem={problemOf('paper')}>
              <select
                id="handover-paper"
                className="input"
                aria-invalid={problemOf('paper') ? true : undefined}
                value={value.paper ?? ''}
                onChange={(event) => set({ paper: event.target.value as HandOver['paper'] })}
              >
                {identityPapers.map((paper) => (
                  <option key={paper} value={paper}>
                    {t(`handOver.papers.${paper}`)}
                  </option>
                ))}
              </select>
            </FieldRow>
            {text('paperNumber', 'handOver.paperNumber', {
              optional: !value.lostSlip,
              help: t('handOver.paperNumberHelp'),
            })}
          </>
        )}
      </div>
      {(value.receiver === 'authorised' || (value.receiver === 'submitter' && value.authorisation)) && (
        <div className="party-part">
          <GroundFields
            ground={value.authorisation ?? {}}
            problems={problems}
            under="/handOver/authorisation"
            idPrefix="handover-ground"
            onChange={(authorisation) => set({ authorisation })}
          />
        </div>
      )}
      {!byPost && <LostSlipFields value={value} problems={problems} onChange={onChange} />}
    </div>
  );
}

/** Of a child the owner at the counter is the guardian. */
function receiverLabel(kind: ReceiverKind, dossier: Dossier): string {
  return kind === 'owner' && dossier.parties?.kind === 'child'
    ? 'handOver.ownerOfChild'
    : `handOver.receivers.${kind}`;
}
