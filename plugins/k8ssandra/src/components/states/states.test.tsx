import { screen } from '@testing-library/react';
import {
  STATE_KEYS,
  statePalette,
  stateWord,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { renderPart } from '../../__testUtils__/render';
import { StateChip } from './StateChip';
import { StateGlyph } from './StateGlyph';
import { StateText } from './StateText';

const all: StateKey[] = [...STATE_KEYS, 'observed'];

describe.each([
  ['light', false],
  ['dark', true],
] as const)('states in the %s theme', (theme, dark) => {
  it.each(all)('%s has its word, its glyph and its colour', async state => {
    const { container } = renderPart(<StateChip state={state} />, { dark });
    const label = await screen.findByText(stateWord(state));
    const chip = label.closest<HTMLElement>('[style]')!;
    expect(chip.style.getPropertyValue('--state')).toBe(
      statePalette[state][theme].text,
    );
    expect(container.querySelector(`[data-glyph="${state}"]`)).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });
});

it('has another word for another subject', async () => {
  renderPart(<StateText state="healthy" subject="context" />);
  expect(await screen.findByText('Ready')).toBeInTheDocument();
});

it('turns the colours of a glyph round on a solid cell', () => {
  const { container } = renderPart(<StateGlyph state="down" inverse />);
  const [octagon, cross] = container.querySelectorAll('[data-glyph] path');
  expect(octagon).toHaveAttribute('fill', statePalette.down.light.inverse);
  expect(cross).toHaveAttribute('stroke', statePalette.down.light.text);
});
