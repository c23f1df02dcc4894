import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPaper } from '../../__testUtils__/onPaper';
import { Gauge } from './Gauge';

const meta: Meta<typeof Gauge> = {
  title: 'Components/Gauge',
  component: Gauge,
  decorators: [onPaper(320)],
  args: {
    label: 'Asked of this cluster',
    objective: 960,
    shownObjective: '960 vCPU',
  },
};
export default meta;
type Story = StoryObj<typeof Gauge>;

export const Normal: Story = {
  args: { value: 672, shownValue: '672 vCPU', state: 'healthy' },
};

export const OverObjective: Story = {
  args: { value: 1120, shownValue: '1,120 vCPU', state: 'degraded' },
};

export const Zero: Story = {
  args: { value: 0, shownValue: '0 vCPU', state: 'healthy' },
};

export const NotKnown: Story = {
  args: { value: null, shownValue: '', state: 'healthy' },
};
