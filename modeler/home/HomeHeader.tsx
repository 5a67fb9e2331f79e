import { t } from '../app/i18n.ts';
import { currentLocale, rememberLocale } from '../app/locale.ts';
import type { SessionUser } from '../app/session.ts';

/** Who is here, the way back to the office, and the language. */
export function HomeHeader({ user }: { user: SessionUser }) {
  const switchLanguage = () => {
    rememberLocale(currentLocale() === 'vi' ? 'en' : 'vi');
    window.location.reload();
  };
  return (
    <header className="home-header">
      <a href="/">{t('app.office')}</a>
      <h1>{t('app.title')}</h1>
      <span className="who">{user.name}</span>
      <button type="button" className="button quiet" onClick={switchLanguage}>
        {t('app.language')}
      </button>
    </header>
  );
}
