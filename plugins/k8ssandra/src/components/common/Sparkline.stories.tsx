import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPaper } from '../../__testUtils__/onPaper';
import { Sparkline } from './Sparkline';

const meta: Meta<typeof Sparkline> = {
  title: 'Components/Sparkline',
  component: Sparkline,
  decorators: [onPaper(120)],
};
export default meta;
type Story = StoryObj<typeof Sparkline>;

export const Normal: Story = {
  args: {
    values: [41, 40, 44, 39, 41, 43, 40, 38, 52, 41],
    words: 'API latency of the last hour: 38 to 52 ms',
  },
};

export const Slow: Story = {
  args: {
    values: [60, 64, 80, 120, 110, 180, 150, 210],
    words: 'API latency of the last hour: 60 to 210 ms',
    state: 'attention',
  },
};

export const WithGaps: Story = {
  args: {
    values: [41, 40, null, null, 39, null, 43, 40],
    words: 'API latency of the last hour: 39 to 43 ms, not measured for 20 min',
    state: 'unreachable',
  },
};

export const Empty: Story = {
  args: {
    values: [],
    words: 'API latency of the last hour: not measured yet',
    state: 'unknown',
  },
};
