import type { Office } from '#engine/office/office.ts';
import type { ProcedureVersion } from '#engine/office/procedures/procedure-version.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** A procedure in force (contract, `GET /api/procedures`). */
export function presentProcedure(office: Office, version: ProcedureVersion, language: Language) {
  const { catalogue } = version;
  const { statutory, committed } = office.catalogue.terms(version, office.officeClock.now());
  const key = catalogue.intakeForm;
  return {
    id: version.code,
    code: version.code,
    slug: version.slug,
    name: catalogue.name[language],
    names: catalogue.name,
    shortName: (catalogue.shortName ?? catalogue.name)[language],
    version: version.version,
    effectiveFrom: iso(version.effectiveFrom),
    statutory,
    committed,
    channels: catalogue['channels'] ?? ['counter', 'post', 'online'],
    fees: catalogue.fees.map((fee) => ({ ...fee, name: fee.name[language], names: fee.name })),
    documents: catalogue.documents.map((one) => ({
      ...one,
      name: one.name[language],
      names: one.name,
      ...(one.note && { note: one.note[language] }),
    })),
    requester: catalogue.requester ?? null,
    legalBasis: catalogue['legalBasis'] ?? [],
    result: catalogue['result'] ?? null,
    form: key ? (version.forms[key] ?? null) : null,
  };
}
