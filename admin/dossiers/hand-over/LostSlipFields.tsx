import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../../app/http.ts';
import { FieldRow } from '../../kit/FieldRow.tsx';
import type { HandOverEntry } from './hand-over-entry.ts';

interface Props {
  value: HandOverEntry;
  problems: FieldProblem[];
  onChange: (value: HandOverEntry) => void;
}

/** The two things the officer ticks: the slip is lost and what is declared of it; the paper has been compared. */
export function LostSlipFields({ value, problems, onChange }: Props) {
  const t = useTranslate();
  const problemOf = (name: string) => problems.find(({ path }) => path === `/handOver/${name}`)?.message;
  const declared = problemOf('lostSlip/declaration');
  const compared = problemOf('compared');
  return (
    <div className="stack-tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={value.lostSlip !== undefined}
          onChange={(event) =>
            onChange({ ...value, lostSlip: event.target.checked ? { declaration: '' } : undefined })
          }
        />
        <span>{t('handOver.lostSlip')}</span>
      </label>
      {value.lostSlip && (
        <FieldRow
          id="handover-declaration"
          label={t('handOver.declaration')}
          help={t('handOver.declarationHelp')}
          problem={declared}
        >
          <textarea
            id="handover-declaration"
            className="input"
            maxLength={1000}
            aria-invalid={declared ? true : undefined}
            value={value.lostSlip.declaration}
            onChange={(event) => onChange({ ...value, lostSlip: { declaration: event.target.value } })}
          />
        </FieldRow>
      )}
      {compared && <span className="problem-text">{compared}</span>}
      <label className="choice">
        <input
          type="checkbox"
          checked={value.compared === true}
          aria-invalid={compared ? true : undefined}
          onChange={(event) => onChange({ ...value, compared: event.target.checked })}
        />
        <span>{t('handOver.compared')}</span>
      </label>
    </div>
  );
}
