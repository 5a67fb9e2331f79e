import {
  checkHandOver,
  identityPaperNames,
  ownerAtCounter,
  type HandOver,
  type HandOverDossier,
  type ReceiverKind,
} from '#engine/forms/hand-over.ts';
import type { Representation } from '#engine/forms/parties.ts';
import type { FieldProblem } from '../../app/http.ts';
import type { FormDefinition } from '../../forms/form-definition.ts';
import type { Dossier } from '../dossier.ts';

/** A hand-over as it is being entered: the ground may still be half filled in. */
export type HandOverEntry = Omit<HandOver, 'authorisation'> & { authorisation?: Partial<Representation> };

/** Fields of a step's form that the hand-over fills in itself. */
const ownFields = ['nguoiNhan', 'giayToXuatTrinh', 'uyQuyen'];

function whoOf(dossier: Dossier): HandOverDossier {
  return {
    applicant: dossier.applicant ?? { name: '' },
    submitter: dossier.submitter ?? null,
    parties: dossier.parties ?? { kind: 'person' },
  };
}

/** Who may come for this dossier's result. */
export function receiversOf(dossier: Dossier): ReceiverKind[] {
  return ['owner', ...(dossier.submitter ? (['submitter'] as const) : []), 'authorised', 'post'];
}

/** A hand-over to that receiver, with what the dossier knows of them. */
export function handOverFor(receiver: ReceiverKind, dossier: Dossier): HandOverEntry {
  const who = whoOf(dossier);
  const foreigner = who.parties.kind === 'foreigner';
  const paper = receiver === 'owner' && foreigner ? 'passport' : 'identityCard';
  if (receiver === 'owner') return { receiver, name: ownerAtCounter(who), paper };
  if (receiver === 'submitter') {
    const mayReceive = who.parties.representation?.scope !== 'submit';
    return {
      receiver,
      name: who.submitter?.name ?? '',
      paper,
      ...(mayReceive ? {} : { authorisation: { basis: 'authorisation', scope: 'receive' } }),
    };
  }
  if (receiver === 'post') return { receiver, name: '' };
  return { receiver, name: '', paper, authorisation: { basis: 'authorisation', scope: 'receive' } };
}

/** What is sent: nothing empty. */
export function sentHandOver(entry: HandOverEntry): HandOver {
  const filled = (value: object) =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== ''));
  const { authorisation, ...rest } = entry;
  const ground = authorisation && filled(authorisation);
  return {
    ...(filled(rest) as Omit<HandOver, 'authorisation'>),
    name: entry.name,
    ...(ground && Object.keys(ground).length > 0 && { authorisation: ground as unknown as Representation }),
  };
}

/** What keeps the result from this receiver, as the server will say it. @param today office day */
export function handOverProblems(
  entry: HandOverEntry,
  dossier: Dossier,
  { today, locale }: { today: string; locale: string },
): FieldProblem[] {
  const language = locale === 'en' ? 'en' : 'vi';
  return checkHandOver(sentHandOver(entry), whoOf(dossier), today).map(({ path, message }) => ({
    path: `/handOver${path}`,
    message: message[language],
  }));
}

/** The step's own form filled in from the hand-over, for the fields it has. */
export function formAnswers(
  form: FormDefinition | null | undefined,
  entry: HandOverEntry,
): Record<string, unknown> {
  const { receiver, name, paper, lostSlip, waybill } = entry;
  const shown =
    receiver === 'post' ? `Vận đơn ${waybill ?? ''}`.trim() : paper && identityPaperNames[paper].vi;
  const answers: Record<string, unknown> = {
    nguoiNhan: name,
    giayToXuatTrinh: lostSlip ? `${shown}; mất giấy hẹn` : shown,
    ...(receiver === 'authorised' ? { uyQuyen: true } : {}),
  };
  const known = form?.schema.properties ?? {};
  return Object.fromEntries(Object.entries(answers).filter(([field]) => field in known));
}

/** What is left of the step's form to be asked; null when the hand-over says it all. */
export function restOfForm(form: FormDefinition | null | undefined): FormDefinition | null {
  if (!form) return null;
  const properties = Object.fromEntries(
    Object.entries(form.schema.properties ?? {}).filter(([field]) => !ownFields.includes(field)),
  );
  if (Object.keys(properties).length === 0) return null;
  const keep = (names: string[] | undefined) => names?.filter((name) => !ownFields.includes(name));
  return {
    schema: { ...form.schema, properties, required: keep(form.schema.required) ?? [] },
    ui: form.ui ? { ...form.ui, order: keep(form.ui.order) } : form.ui,
  };
}
