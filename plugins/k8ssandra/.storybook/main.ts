import type { StorybookConfig } from '@storybook/react-vite';

/** Stories stand beside the components they show. Nothing is sent to anybody. */
const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
};
export default config;
