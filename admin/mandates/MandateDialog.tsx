import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { callApi, ProblemError } from '../app/http.ts';
import { useSession } from '../app/use-session.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { SheetActions } from '../kit/SheetActions.tsx';
import { useAct } from '../kit/use-act.ts';
import type { Person } from '../people/person.ts';
import { isInstead, mandateKinds, mayNameCollective, type Mandate, type MandateKind } from './mandate.ts';

/** One mandate: who, how, in whose stead, from when to when, by which decision. */
export function MandateDialog({ mandate, onClose }: { mandate: Mandate | null; onClose: () => void }) {
  const t = useTranslate();
  const agencyId = useSession()?.user.agencyId ?? '';
  const { data: people = [] } = useGetList<Person>('people', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const [input, setInput] = useState(() => ({
    personId: mandate?.personId ?? '',
    kind: mandate?.kind ?? ('KT' as MandateKind),
    position: mandate?.position ?? '',
    onBehalfOf: mandate?.onBehalfOf ?? '',
    collective: mandate?.collective ?? '',
    from: mandate?.from ?? '',
    to: mandate?.to ?? '',
    basis: mandate?.basis ?? '',
  }));
  const [failure, setFailure] = useState<Error>();
  const set = (name: keyof typeof input) => (event: { target: { value: string } }) =>
    setInput((before) => ({ ...before, [name]: event.target.value }));
  const body = {
    ...input,
    agencyId: mandate?.agencyId ?? agencyId,
    onBehalfOf: isInstead(input.kind) ? input.onBehalfOf.trim() || null : null,
    collective: mayNameCollective(input.kind) ? input.collective.trim() || null : null,
    to: input.to || null,
  };
  const save = useAct(
    () =>
      callApi(mandate ? `/mandates/${mandate.id}` : '/mandates', {
        method: mandate ? 'PUT' : 'POST',
        body,
      }),
    { done: 'mandates.saved', onDone: onClose, quietErrors: true },
  );
  const faults = failure instanceof ProblemError ? failure.errors : [];
  const errorOf = (name: string) => faults.find((one) => one.path === `/${name}`)?.message;
  const text = (name: 'position' | 'onBehalfOf' | 'collective' | 'basis', help?: string) => (
    <FieldRow id={`mandate-${name}`} label={t(`mandates.${name}`)} help={help} problem={errorOf(name)}>
      <input id={`mandate-${name}`} className="input" value={input[name]} onChange={set(name)} />
    </FieldRow>
  );
  const day = (name: 'from' | 'to', help?: string) => (
    <FieldRow id={`mandate-${name}`} label={t(`mandates.${name}`)} help={help} problem={errorOf(name)}>
      <input id={`mandate-${name}`} className="input" type="date" value={input[name]} onChange={set(name)} />
    </FieldRow>
  );
  const ready = body.personId && body.position.trim() && body.from && body.basis.trim();
  return (
    <ModalSheet
      open
      title={mandate ? mandate.personName : t('mandates.add')}
      onClose={onClose}
      actions={
        <SheetActions
          verb={t('action.save')}
          disabled={!ready || save.isPending}
          onVerb={() => save.mutate(undefined, { onError: setFailure })}
          onCancel={onClose}
        />
      }
    >
      {failure && faults.length === 0 && (
        <Note tone="late">{t(failure.message, { _: failure.message })}</Note>
      )}
      <FieldRow id="mandate-person" label={t('mandates.person')} problem={errorOf('personId')}>
        <select id="mandate-person" className="input" value={input.personId} onChange={set('personId')}>
          <option value="">{t('mandates.choose')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </FieldRow>
      <FieldRow id="mandate-kind" label={t('mandates.kind')}>
        <select id="mandate-kind" className="input" value={input.kind} onChange={set('kind')}>
          {mandateKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`mandates.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </FieldRow>
      {text('position', t('mandates.positionHelp'))}
      {isInstead(input.kind) && text('onBehalfOf', t('mandates.onBehalfOfHelp'))}
      {mayNameCollective(input.kind) && text('collective', t('mandates.collectiveHelp'))}
      <div className="field-grid">
        {day('from', t('mandates.fromHelp'))}
        {day('to', t(input.kind === 'TUQ' ? 'mandates.toNeeded' : 'mandates.toHelp'))}
      </div>
      {text('basis', t('mandates.basisHelp'))}
    </ModalSheet>
  );
}
