import { useTranslate } from 'react-admin';
import { showDateText } from '../forms/date-text.ts';
import { Note } from '../kit/Note.tsx';
import type { Dossier } from './dossier.ts';

type Line = [label: string, text: string | undefined];

/** Who is who: owner by their kind, guardian, who brought the papers and on what ground, whom it is about. */
export function PeopleFacts({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const lines = [...ownerLines(dossier, t), ...otherLines(dossier, t)].filter(([, text]) => text);
  const warnings = dossier.partyWarnings ?? [];
  return (
    <>
      {warnings.length > 0 && (
        <Note tone="soon">
          <strong>{t('party.warnings')}</strong> {warnings.map(({ message }) => message).join(' ')}
        </Note>
      )}
      <dl className="facts">
        {lines.map(([label, text]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function ownerLines({ applicant, parties, logbook, channel }: Dossier, t: Translate): Line[] {
  const { kind = 'person', passport, birthCertificate, organisation, birthDate } = parties ?? {};
  return [
    ['dossier.applicant', applicant?.name],
    ['party.kindLabel', kind === 'person' ? undefined : t(`party.kind.${kind}`)],
    ['dossier.idNumber', applicant?.idNumber],
    ['party.passport.number', passport?.number],
    ['party.passport.nationality', passport?.nationality],
    ['party.birthCertificate.number', birthCertificate?.number],
    ['party.birthDate', birthDate && showDateText(birthDate)],
    ['party.organisation.taxCode', organisation?.taxCode],
    ['party.organisation.requestNumber', joined(organisation?.requestNumber, organisation?.requestDate)],
    ['party.organisation.contact', organisation?.contact],
    ['dossier.phone', applicant?.phone],
    ['dossier.address', applicant?.address],
    ['dossier.email', applicant?.email],
    ['dossier.channel', channel ? t(`channel.${channel}`) : undefined],
    ['logbook.entered', logbook ? t('logbook.place', { ...logbook }) : undefined],
  ];
}

function otherLines({ submitter, parties }: Dossier, t: Translate): Line[] {
  const { guardian, representation, subject } = parties ?? {};
  const ground = representation && [
    joined(
      [t(`party.basis.${representation.basis}`), representation.number].filter(Boolean).join(' '),
      representation.date,
    ),
    representation.scope && t(`party.scope.${representation.scope}`),
    representation.to && t('party.until', { day: showDateText(representation.to) }),
  ];
  return [
    [
      'party.guardian.title',
      together(guardian?.name, guardian?.relation, guardian?.idNumber, guardian?.phone),
    ],
    [
      'dossier.submitter',
      together(submitter?.name, submitter?.relation, submitter?.idNumber, submitter?.phone),
    ],
    ['party.ground.title', ground ? together(...ground) : undefined],
    [
      'party.subject.title',
      together(subject?.name, subject?.relation, showDateText(subject?.birthDate), subject?.idNumber),
    ],
  ];
}

function together(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** A number with its day: "15/BHXH, 10/06/2024". */
function joined(number: string | undefined, day: string | undefined): string | undefined {
  if (!number) return undefined;
  return day ? `${number}, ${showDateText(day)}` : number;
}
