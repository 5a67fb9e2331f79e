import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson, ProblemError } from '../app/http.ts';
import { Note } from '../kit/Note.tsx';
import { SetUpField } from './SetUpField.tsx';
import { emptySetUp, setUpBody, setUpProblems, type SetUp } from './set-up.ts';

interface Props {
  /** The API's address of this link. */
  link: string;
  onDone: () => void;
  onRefused: (failure: unknown) => void;
}

/** The agency and its first administrator; the server says what is wrong, field by field. */
export function SetUpForm({ link, onDone, onRefused }: Props) {
  const t = useTranslate();
  const [entry, setEntry] = useState(emptySetUp);
  const [problems, setProblems] = useState<Partial<Record<keyof SetUp, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const tell = (found: typeof problems) => {
    setProblems(found);
    const [first] = Object.keys(emptySetUp).filter((name) => name in found);
    if (first) document.getElementById(`setup-${first}`)?.focus();
    setFailure(t('setup.problems', { count: Object.keys(found).length }));
  };
  const send = async () => {
    const differs = entry.repeat === entry.password ? {} : { repeat: t('setup.repeatDiffers') };
    if (differs.repeat) return tell(differs);
    setBusy(true);
    setFailure(undefined);
    setProblems({});
    try {
      await postJson(link, setUpBody(entry));
      onDone();
    } catch (error) {
      const found = error instanceof ProblemError ? setUpProblems(error.errors) : {};
      if (Object.keys(found).length > 0) tell(found);
      else setFailure((error as Error).message);
      onRefused(error);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof SetUp) => ({
    name,
    value: entry[name],
    problem: problems[name],
    onChange: (text: string) => setEntry((before) => ({ ...before, [name]: text })),
  });
  const secret = { type: shown ? 'text' : 'password', autoComplete: 'new-password' };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <section className="public-card stack">
        <h2>{t('setup.aboutAgency')}</h2>
        <SetUpField {...field('agency')} help={t('setup.agencyHelp')} autoComplete="organization" />
        <SetUpField {...field('unitCode')} help={t('setup.unitCodeHelp')} autoCapitalize="characters" />
      </section>
      <section className="public-card stack">
        <h2>{t('setup.aboutYou')}</h2>
        <SetUpField {...field('name')} autoComplete="name" />
        <SetUpField
          {...field('username')}
          help={t('setup.usernameHelp')}
          autoComplete="username"
          autoCapitalize="none"
        />
        <SetUpField {...field('password')} help={t('setup.passwordHelp')} {...secret} />
        <SetUpField {...field('repeat')} {...secret} />
        <label className="choice">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          <span>{t('setup.show')}</span>
        </label>
      </section>
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <button type="submit" className="btn primary large wide" disabled={busy}>
        {t(busy ? 'setup.sending' : 'setup.send')}
      </button>
    </form>
  );
}
