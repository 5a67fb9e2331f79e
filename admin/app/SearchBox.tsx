import Search from '@mui/icons-material/SearchOutlined';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useShortcuts } from './use-shortcuts.ts';

/** One box for a code, a name or an identity number; `/` brings the cursor here from anywhere. */
export function SearchBox() {
  const t = useTranslate();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useShortcuts({ '/': () => input.current?.select() });
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = text.trim();
        if (!q) return;
        void navigate(`/dossiers?filter=${encodeURIComponent(JSON.stringify({ q }))}`);
        input.current?.blur();
      }}
    >
      <Search aria-hidden />
      <input
        ref={input}
        className="input slim"
        type="search"
        value={text}
        aria-label={t('app.search')}
        placeholder={t('app.search')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  );
}
