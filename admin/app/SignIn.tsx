import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notification, useLocaleState, useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { getJson } from './http.ts';

/** The demo office's people, shown only where the program says it is a demo. */
const demoPeople = [
  'tiepnhan',
  'thuly',
  'thuly2',
  'truongdonvi',
  'lanhdao',
  'vanthu',
  'traketqua',
  'thuphi',
  'thietke',
  'quantri',
  'kiemtra',
];

/** Name and password, nothing else; says plainly when they don't fit or the session has run out. */
export function SignIn() {
  const t = useTranslate();
  const login = useLogin();
  const [locale, setLocale] = useLocaleState();
  const location = useLocation();
  const nextPath = (location.state as { nextPathname?: string } | null)?.nextPathname;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await login(
        { username: username.trim(), password },
        nextPath && nextPath !== '/' ? nextPath : '/start',
      );
      // The designer is an app of its own: it sends people here and gets them back.
      const next = new URLSearchParams(location.search).get('next');
      if (next?.startsWith('/thiet-ke/')) window.location.assign(next);
    } catch (error) {
      setFailure(t((error as Error).message, { _: (error as Error).message }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <div className="stack" style={{ width: '100%', alignItems: 'center' }}>
        <form
          className="panel stack"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <div className="brand">
            <img src="/favicon.svg" alt="" />
            <span>{t('app.name')}</span>
          </div>
          <h1>{t('app.signIn')}</h1>
          {failure && <Note tone="late">{failure}</Note>}
          <FieldRow label={t('app.username')} id="username">
            <input
              id="username"
              className="input"
              autoComplete="username"
              autoCapitalize="none"
              autoFocus
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          </FieldRow>
          <FieldRow label={t('app.password')} id="password">
            <input
              id="password"
              className="input"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </FieldRow>
          <button className="btn primary large wide" type="submit" disabled={busy}>
            {busy ? t('app.signingIn') : t('app.signIn')}
          </button>
          <div className="row" style={{ justifyContent: 'space-between' }}>
            <a href="/tra-cuu">{t('app.toTracking')}</a>
            <button
              type="button"
              className="link"
              lang={locale === 'vi' ? 'en' : 'vi'}
              onClick={() => void setLocale(locale === 'vi' ? 'en' : 'vi')}
            >
              {locale === 'vi' ? 'English' : 'Tiếng Việt'}
            </button>
          </div>
        </form>
        <DemoAccounts onChoose={(name) => (setUsername(name), setPassword('motcua'))} />
      </div>
      <Notification />
    </main>
  );
}

/** The demo's accounts at hand, in a demo on a computer that talks to itself; elsewhere nothing is shown. */
function DemoAccounts({ onChoose }: { onChoose: (name: string) => void }) {
  const t = useTranslate();
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(window.location.hostname);
  const { data } = useQuery({
    queryKey: ['public-office'],
    queryFn: ({ signal }) => getJson<{ demo: boolean }>('/public/office', signal),
    enabled: isHere,
  });
  if (!isHere || !data?.demo) return null;
  return (
    <details className="demo-accounts panel panel-body">
      <summary>{t('app.demoAccounts')}</summary>
      <p className="small quiet">{t('app.demoPassword')}</p>
      <ul>
        {demoPeople.map((name) => (
          <li key={name}>
            <button type="button" className="link" onClick={() => onChoose(name)}>
              {name}
            </button>{' '}
            <span className="small quiet">{t(`app.demoRole.${name}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
