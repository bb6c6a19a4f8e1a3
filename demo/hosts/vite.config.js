import {join} from 'node:path';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';
import {angular} from './angular/vite-plugin.js';

const PAGES = ['react', 'vue', 'angular', 'svelte', 'nested-shadow', 'two-widgets', 'moving'];

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}}),
    svelte(),
    angular(join(import.meta.dirname, 'angular/tsconfig.json')),
  ],
  build: {
    outDir: '.built',
    emptyOutDir: true,
    target: 'es2022',
    // The pages' security policy allows no `data:` addresses and no script of the page itself.
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      input: PAGES.map((name) => join(import.meta.dirname, name, 'index.html')),
      checks: {bundlerTimings: false},
    },
  },
});
