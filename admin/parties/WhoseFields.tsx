import { ownerKinds } from '#engine/forms/parties.ts';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { ChoiceRow } from '../kit/ChoiceRow.tsx';
import type { Who } from './form-following.ts';
import { GuardianFields } from './GuardianFields.tsx';
import { OwnerFields } from './OwnerFields.tsx';
import './parties.css';

interface Props {
  who: Who;
  problems: FieldProblem[];
  onWho: (part: Partial<Who>) => void;
  /** What fills the fields in without typing, between the kind and them. */
  children?: ReactNode;
}

/** Whose matter it is: the kind of owner, what that kind shows, and a child's guardian. */
export function WhoseFields({ who: { applicant, parties }, problems, onWho, children }: Props) {
  const t = useTranslate();
  return (
    <>
      <ChoiceRow
        name="owner-kind"
        label={t('party.kindTitle')}
        value={parties.kind}
        choices={ownerKinds.map((value) => ({ value, label: t(`party.kind.${value}`) }))}
        problem={problems.find(({ path }) => path === '/parties/kind')?.message}
        onChange={(kind) => onWho({ parties: { ...parties, kind } })}
      />
      {children}
      <OwnerFields
        applicant={applicant}
        parties={parties}
        problems={problems}
        onApplicant={(next) => onWho({ applicant: next })}
        onParties={(next) => onWho({ parties: next })}
      />
      {parties.kind === 'child' && (
        <GuardianFields
          guardian={parties.guardian ?? {}}
          problems={problems}
          onChange={(guardian) => onWho({ parties: { ...parties, guardian } })}
        />
      )}
    </>
  );
}
