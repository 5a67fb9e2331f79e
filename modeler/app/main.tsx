import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './styles/base.css';
import './styles/home.css';
import { App } from './App.tsx';
import { currentLocale } from './locale.ts';
import { reloadWhenOutdated } from './reload-when-outdated.ts';

document.documentElement.lang = currentLocale();
reloadWhenOutdated();
const root = document.getElementById('root');
if (!root) throw new Error('Expected an element "root" in the page but there is none.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
