import {defineConfig} from 'vite';

/** Storybook brings what it needs; stories run where the package runs. */
export default defineConfig({build: {target: 'es2022'}});
