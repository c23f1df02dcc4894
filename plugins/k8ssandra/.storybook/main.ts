import type { StorybookConfig } from '@storybook/react-vite';

/** Stories stand beside the components they show. Nothing is sent to anybody. */
const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
  viteFinal: vite => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // Its entry for Node is found first, and needs modules that a browser lacks.
      alias: { 'node-fetch': 'node-fetch/browser.js' },
    },
  }),
};
export default config;
