import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseDateText, showDateText } from './date-text.ts';
import { describedBy } from './described-by.ts';

/** A date as people write it, dd/mm/yyyy; the form keeps ISO. A calendar pop-up is a detour for somebody who types. */
export function DateWidget(props: WidgetProps) {
  const t = useTranslate();
  const yearAllowed = Boolean(props.options.yearAllowed) || props.schema.format !== 'date';
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (text: string) => {
    const parsed = parseDateText(text, yearAllowed);
    props.onChange(parsed === '' ? undefined : parsed);
  };
  return (
    <input
      id={props.id}
      className="input num"
      style={{ maxWidth: 220 }}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(yearAllowed ? 'form.dateOrYearPlaceholder' : 'form.datePlaceholder')}
      value={draft ?? showDateText(props.value)}
      disabled={props.disabled || props.readonly}
      {...describedBy(props)}
      onChange={(event) => {
        setDraft(event.target.value);
        commit(event.target.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
