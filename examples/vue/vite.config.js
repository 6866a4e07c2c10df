import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Names with a hyphen are custom elements; components of your own are written as <ScreeningQuestion>.
const isCustomElement = (tag) => tag.includes('-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
