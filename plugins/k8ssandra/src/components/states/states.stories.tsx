import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  STATE_KEYS,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { onPaper } from '../../__testUtils__/onPaper';
import { StateChip } from './StateChip';
import { StateGlyph } from './StateGlyph';
import { StateText } from './StateText';

const meta: Meta<typeof StateChip> = {
  title: 'Components/States',
  component: StateChip,
  decorators: [onPaper(960)],
};
export default meta;
type Story = StoryObj<typeof StateChip>;

const all: StateKey[] = [...STATE_KEYS, 'observed'];
const grid = {
  display: 'grid',
  gap: 16,
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
};

export const Chips: Story = {
  render: () => (
    <div style={grid}>
      {all.map(state => (
        <div key={state}>
          <StateChip state={state} /> <StateChip state={state} size="large" />
        </div>
      ))}
    </div>
  ),
};

export const Texts: Story = {
  render: () => (
    <div style={grid}>
      {all.map(state => (
        <StateText key={state} state={state} />
      ))}
    </div>
  ),
};

export const Glyphs: Story = {
  render: () => (
    <div style={grid}>
      {all.map(state => (
        <div key={state} style={{ display: 'flex', gap: 8 }}>
          {[18, 14, 11].map(size => (
            <StateGlyph key={size} state={state} size={size} />
          ))}
          {state}
        </div>
      ))}
    </div>
  ),
};

export const OtherWords: Story = {
  render: () => (
    <div style={grid}>
      <StateChip state="healthy" subject="context" />
      <StateChip state="healthy" label="Serving in 1 of 3 regions" />
    </div>
  ),
};
