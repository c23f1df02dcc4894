import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { onPaper } from '../../__testUtils__/onPaper';
import { FilterChips, type FilterChoice } from './FilterChips';

const meta: Meta<typeof FilterChips> = {
  title: 'Components/FilterChips',
  component: FilterChips,
  decorators: [onPaper(720)],
};
export default meta;
type Story = StoryObj<typeof FilterChips>;

function Chosen({ choices }: { choices: FilterChoice<string>[] }) {
  const [value, setValue] = useState(choices[0].key);
  return (
    <FilterChips
      label="Filter the contexts"
      choices={choices}
      value={value}
      onChange={setValue}
    />
  );
}

export const Normal: Story = {
  render: () => (
    <Chosen
      choices={[
        { key: 'all', word: 'All', count: 9 },
        { key: 'lost', word: 'Cannot read', count: 2, state: 'unreachable' },
        {
          key: 'attention',
          word: 'Needs attention',
          count: 2,
          state: 'attention',
        },
        { key: 'ready', word: 'Ready', count: 0, state: 'healthy' },
      ]}
    />
  ),
};

export const HostileText: Story = {
  render: () => (
    <Chosen
      choices={[
        { key: 'a', word: hostile.markup, count: 1200 },
        { key: 'b', word: hostile.turned },
      ]}
    />
  ),
};
