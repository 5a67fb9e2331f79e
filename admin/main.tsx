import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import './app/base.css';
import './app/shell.css';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element #root in index.html but found none.');
createRoot(root).render(<App />);
