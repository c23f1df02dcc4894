import type { Preview } from '@storybook/react-vite';
import { StoryApp } from '../src/__testUtils__/StoryApp';

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Theme of the portal',
      toolbar: {
        title: 'Theme',
        items: ['light', 'dark'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light' },
  parameters: { layout: 'fullscreen' },
  decorators: [
    (Story, { globals, parameters, id }) => (
      <StoryApp
        key={`${id} ${globals.theme}`}
        theme={globals.theme}
        parameters={parameters}
      >
        <Story />
      </StoryApp>
    ),
  ],
};
export default preview;
