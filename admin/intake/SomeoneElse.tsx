import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { TextField } from '../kit/TextField.tsx';
import { GroundFields } from '../parties/GroundFields.tsx';
import { noGround, type PartyEntry } from '../parties/party-entry.ts';
import { SubjectFields } from '../parties/SubjectFields.tsx';
import type { IntakeEntry } from './intake-entry.ts';

interface Props {
  entry: IntakeEntry;
  problems: FieldProblem[];
  onWho: (who: { parties: PartyEntry }) => void;
  onChange: (part: Partial<IntakeEntry>) => void;
}

const modes = { idNumber: 'numeric', phone: 'tel' } as const;

/** The rarer people of a dossier, each behind a box to tick: who brings the papers, and whom it is about. */
export function SomeoneElse({ entry, problems, onWho, onChange }: Props) {
  const t = useTranslate();
  const { submitter, parties } = entry;
  const problemOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const tick = (checked: boolean) => {
    onChange({ submitter: checked ? { name: '' } : null });
    onWho({ parties: { ...parties, representation: checked ? noGround : undefined } });
  };
  return (
    <div className="stack-tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={submitter !== null}
          onChange={(event) => tick(event.target.checked)}
        />
        <span>{t('intake.someoneElse')}</span>
      </label>
      {submitter && (
        <div className="party-part">
          <div className="field-grid">
            {(['name', 'relation', 'idNumber', 'phone'] as const).map((name) => (
              <TextField
                key={name}
                id={`submitter-${name}`}
                label={t(`submitter.${name}`)}
                optional={name !== 'name'}
                mode={name in modes ? modes[name as keyof typeof modes] : undefined}
                value={submitter[name] ?? ''}
                problem={problemOf(`/submitter/${name}`)}
                onChange={(text) => onChange({ submitter: { ...submitter, [name]: text } })}
              />
            ))}
          </div>
          <GroundFields
            ground={parties.representation ?? noGround}
            problems={problems}
            under="/parties/representation"
            idPrefix="representation"
            onChange={(representation) => onWho({ parties: { ...parties, representation } })}
          />
        </div>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={parties.subject !== undefined}
          onChange={(event) =>
            onWho({ parties: { ...parties, subject: event.target.checked ? {} : undefined } })
          }
        />
        <span>{t('party.subject.ask')}</span>
      </label>
      {parties.subject && (
        <div className="party-part">
          <SubjectFields
            subject={parties.subject}
            problems={problems}
            onChange={(subject) => onWho({ parties: { ...parties, subject } })}
          />
        </div>
      )}
    </div>
  );
}
