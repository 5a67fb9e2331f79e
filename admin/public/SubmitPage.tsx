import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { getJson, postJson, ProblemError, type FieldProblem } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { checkForm } from '../forms/check-form.ts';
import { completed, copySamePerson } from '../forms/prefill.ts';
import { SchemaForm } from '../forms/SchemaForm.tsx';
import { partsOf } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Note } from '../kit/Note.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formFollowing, type Who } from '../parties/form-following.ts';
import { applicantOf, partiesOf, partyProblems } from '../parties/party-entry.ts';
import { WhoseFields } from '../parties/WhoseFields.tsx';
import type { Procedure } from '../procedures/procedure.ts';

/** Nộp hồ sơ: the same form as at the counter, filled in at home. */
export default function SubmitPage() {
  const [locale] = useLocaleState();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-procedure', code, locale],
    queryFn: ({ signal }) => getJson<Procedure>(`/public/procedures/${encodeURIComponent(code)}`, signal),
  });
  const [token, setToken] = useState<string>();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return token ? <Sent token={token} /> : <SubmitForm procedure={data} onSent={setToken} />;
}

function SubmitForm({ procedure, onSent }: { procedure: Procedure; onSent: (token: string) => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [who, setWho] = useState<Who>({ applicant: { name: '' }, parties: { kind: 'person' } });
  const { applicant, parties } = who;
  const today = partsOf(new Date()).day;
  const [form, setForm] = useState(() => completed(procedure.form, {}));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const definition = procedure.form;
  const prefill = definition?.ui?.prefill;
  const follow = (before: Record<string, unknown>, next: Record<string, unknown>) =>
    completed(definition, copySamePerson(next, prefill, before));
  const changeWho = (part: Partial<Who>) => {
    const next = { ...who, ...part };
    setForm((before) => follow(before, formFollowing(before, { procedure, next, before: who })));
    setWho(next);
  };
  const formProblems = useMemo(() => problems.filter(({ path }) => path.startsWith('/form')), [problems]);
  const send = async () => {
    const found = definition
      ? checkForm(definition, form, locale, 'online').map(({ path, message }) => ({
          path: `/form${path}`,
          message,
        }))
      : [];
    found.unshift(...partyProblems({ applicant, submitter: null, parties }, { today, locale }));
    if (!applicant.name.trim()) found.unshift({ path: '/applicant/name', message: t('public.nameNeeded') });
    setProblems(found);
    if (found.length > 0) return setFailure(t('intake.problems', { smart_count: found.length }));
    setBusy(true);
    setFailure(undefined);
    try {
      const body = {
        procedure: procedure.code,
        channel: 'online',
        applicant: Object.fromEntries(
          Object.entries(applicantOf(applicant, parties.kind)).filter(([, text]) => text),
        ),
        parties: partiesOf(parties, false),
        form,
        documents: [],
      };
      onSent((await postJson<{ trackingToken: string }>('/public/dossiers', body)).trackingToken);
    } catch (error) {
      if (error instanceof ProblemError) setProblems(error.errors);
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="stack submit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1>{localized(procedure.name, locale)}</h1>
      <section className="public-card stack">
        <h2>{t('public.aboutYou')}</h2>
        <WhoseFields who={who} problems={problems} onWho={changeWho} />
      </section>
      {definition && (
        <section className="public-card">
          <SchemaForm
            definition={definition}
            value={form}
            onChange={(next) => setForm((before) => follow(before, next))}
            problems={formProblems}
            under="form"
            idPrefix="form"
          />
        </section>
      )}
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <button type="submit" className="btn primary large wide" disabled={busy}>
        {t('public.send')}
      </button>
    </form>
  );
}

function Sent({ token }: { token: string }) {
  const t = useTranslate();
  return (
    <section className="public-card stack">
      <h1>{t('public.sent')}</h1>
      <p>{t('public.sentText')}</p>
      <p>
        {t('public.token')}: <strong className="num">{token}</strong>
      </p>
      <Link className="btn primary large wide" to={`/tra-cuu/${token}`}>
        {t('public.track')}
      </Link>
    </section>
  );
}
