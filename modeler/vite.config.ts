import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..');

/** Where `vite` finds the running program while somebody works on the designer alone. */
const program = 'http://127.0.0.1:3000';

/** The law and the initiatives are YAML data: parsed while building, so that the browser needs no YAML reader. */
function yamlAsModule(): Plugin {
  return {
    name: 'motcua-yaml',
    transform: (source, id) =>
      /\.ya?ml$/.test(id) ? { code: `export default ${JSON.stringify(parse(source))}`, map: null } : null,
  };
}

/** The designer's web app, served at `/thiet-ke/` by the program. */
export default defineConfig({
  root: here,
  base: '/thiet-ke/',
  publicDir: false,
  plugins: [yamlAsModule(), react()],
  resolve: {
    alias: { '#engine': path.join(root, 'engine') },
    dedupe: ['react', 'react-dom', '@emotion/react'],
  },
  build: {
    outDir: path.join(root, 'dist', 'modeler'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 3000,
  },
  server: { fs: { allow: [root] }, proxy: { '/api': program } },
});
