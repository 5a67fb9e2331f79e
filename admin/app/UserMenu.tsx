import ExpandMore from '@mui/icons-material/ExpandMoreOutlined';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useLocaleState, useLogout, useTranslate } from 'react-admin';
import { useSession } from './use-session.ts';

/** Who is signed in, in which roles; the other language; the way out. */
export function UserMenu() {
  const t = useTranslate();
  const logout = useLogout();
  const [locale, setLocale] = useLocaleState();
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!session) return null;
  const { user } = session;
  const close = () => setAnchor(null);
  return (
    <>
      <button
        type="button"
        className="btn user-button"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="avatar" aria-hidden>
          {user.name.trim().split(/\s+/).pop()?.charAt(0)}
        </span>
        <span className="visually-hidden">{t('app.userMenu')}</span>
        <span className="user-name">{user.name}</span>
        <ExpandMore aria-hidden />
      </button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={close}>
        <li className="menu-note" role="none">
          <strong>{user.name}</strong>
          <br />
          {user.roles.map((role) => t(`role.${role}`)).join(' · ')}
        </li>
        <Divider component="li" role="none" />
        <MenuItem
          lang={locale === 'vi' ? 'en' : 'vi'}
          onClick={() => {
            close();
            setLocale(locale === 'vi' ? 'en' : 'vi');
          }}
        >
          {locale === 'vi' ? 'English' : 'Tiếng Việt'}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
          }}
        >
          {t('keys.title')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>{t('app.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
