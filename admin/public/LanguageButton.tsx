import { useLocaleState } from 'react-admin';

/** The other language, named in itself. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="link" lang={other} onClick={() => setLocale(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}
