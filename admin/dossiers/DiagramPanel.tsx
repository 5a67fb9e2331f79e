import OpenInFull from '@mui/icons-material/OpenInFullOutlined';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import './diagram.css';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import type { DiagramSource } from './Diagram.tsx';

const Diagram = lazy(() => import('./Diagram.tsx'));

/** Where it stands and the way it went; small beside the work, large on demand. */
export function DiagramPanel({ dossierId, stamp }: { dossierId: string; stamp: string }) {
  const t = useTranslate();
  const [large, setLarge] = useState(false);
  const { data } = useQuery({
    queryKey: ['diagram', dossierId, stamp],
    queryFn: ({ signal }) => getJson<DiagramSource>(`/dossiers/${dossierId}/diagram`, signal),
    placeholderData: (before) => before,
    refetchInterval: 10_000,
    structuralSharing: true,
    retry: false,
  });
  if (!data?.bpmn) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('dossier.diagram')}</h2>
        <button type="button" className="btn slim" onClick={() => setLarge(true)}>
          <OpenInFull fontSize="small" aria-hidden /> {t('action.enlarge')}
        </button>
      </header>
      <Suspense fallback={<span className="skeleton" />}>
        <Diagram source={data} height={220} />
      </Suspense>
      <Legend />
      <ModalSheet open={large} size="xl" title={t('dossier.diagram')} onClose={() => setLarge(false)}>
        <Suspense fallback={<span className="skeleton" />}>
          <Diagram source={data} height="70vh" navigable />
        </Suspense>
        <Legend />
      </ModalSheet>
    </section>
  );
}

function Legend() {
  const t = useTranslate();
  return (
    <ul className="legend">
      {['active', 'visited', 'ahead'].map((name) => (
        <li key={name}>
          <span className={`swatch ${name}`} aria-hidden /> {t(`dossier.legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}
