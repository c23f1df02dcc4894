import type { Meta, StoryObj } from '@storybook/react-vite';
import { FleetPage } from './FleetPage';

const meta: Meta<typeof FleetPage> = {
  title: 'Pages/Fleet',
  component: FleetPage,
};
export default meta;
type Story = StoryObj<typeof FleetPage>;

export const WorstFirst: Story = {};
