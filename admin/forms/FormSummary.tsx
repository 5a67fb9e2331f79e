import { localizeSchema } from '#engine/forms/localize-schema.ts';
import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { FormDefinition } from './form-definition.ts';
import { summaryLines, type SummaryLine } from './form-summary-lines.ts';
import './forms.css';

/** What was declared, to be read: no empty field, codes as words. */
export function FormSummary({
  definition,
  value,
}: {
  definition: FormDefinition | null | undefined;
  value: unknown;
}) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const lines = useMemo(() => {
    const schema = definition ? localizeSchema(definition.schema, locale === 'en' ? 'en' : 'vi') : {};
    return summaryLines(schema, value, t('form.yes'), definition?.ui);
  }, [definition, value, locale, t]);
  if (lines.length === 0) return <p className="quiet">{t('form.nothing')}</p>;
  return <Lines lines={lines} />;
}

function Lines({ lines }: { lines: SummaryLine[] }) {
  const plain = lines.filter((line) => !line.lines);
  const groups = lines.filter((line) => line.lines);
  return (
    <>
      {plain.length > 0 && (
        <dl className="facts">
          {plain.map((line) => (
            <div key={line.key} style={{ display: 'contents' }}>
              <dt>{line.label}</dt>
              <dd>{line.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {groups.map((line) => (
        <section key={line.key} className="summary-group">
          <h4>{line.label}</h4>
          <Lines lines={line.lines ?? []} />
        </section>
      ))}
    </>
  );
}
