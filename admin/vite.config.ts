import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where `vite` finds the running program while somebody works on the web app alone. */
const program = 'http://127.0.0.1:3000';

/** The office's web app and the public counter pages: one build, served at `/` by the program. */
export default defineConfig({
  root: here,
  publicDir: path.join(here, 'public-files'),
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', '@mui/material', '@emotion/react'] },
  build: {
    outDir: path.join(here, '..', 'dist', 'admin'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    fs: { allow: [path.join(here, '..')] },
    proxy: { '/api': program, '/thiet-ke': program },
  },
});
