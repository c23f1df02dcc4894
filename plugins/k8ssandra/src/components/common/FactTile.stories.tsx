import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { Age } from './Age';
import { FactTile, FactTiles } from './FactTile';

const meta: Meta<typeof FactTile> = {
  title: 'Components/FactTile',
  component: FactTile,
  decorators: [
    Story => (
      <div style={{ padding: 16 }}>
        <FactTiles label="Facts">
          <Story />
        </FactTiles>
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof FactTile>;

export const Normal: Story = {
  render: () => (
    <>
      <FactTile
        label="Nodes up"
        value="5"
        rest="of 9"
        state="progressing"
        words="3 us-east · 2 us-west · 0 eu-west"
        onClick={() => {}}
      />
      <FactTile
        label="Survives now"
        value="1 node"
        state="attention"
        words="in us-east; no region loss until dc2 is rebuilt"
        to="/cassandra"
      />
      <FactTile
        label="Change"
        value="8"
        rest="of 14 steps"
        progress={8 / 14}
        state="progressing"
        words="near 14 min left"
      />
      <FactTile
        label="Regions"
        value="3"
        rest="of 3"
        words="all of them report"
      />
    </>
  ),
};

export const NotKnown: Story = {
  args: {
    label: 'Survives now',
    value: null,
    words: 'keyspaces were never read: no node answers',
  },
};

export const Stale: Story = {
  args: {
    label: 'Nodes up',
    value: '18',
    rest: 'of 18',
    stale: true,
    words: <Age seconds={372} reachable={false} prefix="as seen" />,
  },
};

export const HostileText: Story = {
  args: {
    label: hostile.markup,
    value: hostile.endless,
    rest: hostile.template,
    words: hostile.turned,
  },
};
