import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../app/http.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { useSession } from '../app/use-session.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { partsOf } from '../kit/format-moment.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { SheetActions } from '../kit/SheetActions.tsx';
import { useAct } from '../kit/use-act.ts';
import { roleNames, toggledRole, type HeldRole, type Person } from './person.ts';

/** One colleague: name, sign-in name, roles, and whether they may still sign in. */
export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useTranslate();
  const agencyId = useSession()?.user.agencyId ?? '';
  const today = partsOf(useOfficeNow()).day;
  const [name, setName] = useState(person?.name ?? '');
  const [username, setUsername] = useState(person?.username ?? '');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<HeldRole[]>(person?.roles ?? []);
  const [active, setActive] = useState(person?.active ?? true);
  const [failure, setFailure] = useState<string>();
  const body = {
    name: name.trim(),
    username: username.trim(),
    roles,
    active,
    ...(password ? { password } : {}),
  };
  const save = useAct(
    () =>
      callApi(person ? `/people/${person.id}` : '/people', { method: person ? 'PUT' : 'POST', body }).then(
        ({ data }) => data,
      ),
    { done: 'people.saved', onDone: onClose, quietErrors: true },
  );
  return (
    <ModalSheet
      open
      title={person ? person.name : t('people.add')}
      onClose={onClose}
      actions={
        <SheetActions
          verb={t('action.save')}
          disabled={!body.name || !body.username || (!person && password.length < 8) || save.isPending}
          onVerb={() => save.mutate(undefined, { onError: (error) => setFailure(error.message) })}
          onCancel={onClose}
        />
      }
    >
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <FieldRow id="person-name" label={t('people.name')}>
        <input
          id="person-name"
          className="input"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FieldRow>
      <FieldRow id="person-username" label={t('app.username')}>
        <input
          id="person-username"
          className="input"
          autoCapitalize="none"
          autoComplete="off"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </FieldRow>
      <FieldRow
        id="person-password"
        label={t('app.password')}
        help={t(person ? 'people.passwordKeep' : 'people.passwordNew')}
      >
        <input
          id="person-password"
          className="input"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </FieldRow>
      <fieldset>
        <legend className="field-label">{t('people.roles')}</legend>
        <div className="field-grid" style={{ gap: '0 16px' }}>
          {roleNames.map((role) => (
            <label key={role} className="choice">
              <input
                type="checkbox"
                checked={roles.some((held) => held.role === role)}
                onChange={() => setRoles(toggledRole(roles, role, agencyId, today))}
              />
              <span>{t(`role.${role}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="choice">
        <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />
        <span>{t('people.mayEnter')}</span>
      </label>
    </ModalSheet>
  );
}
