import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../../__testUtils__/render';
import { FactTile, FactTiles } from './FactTile';
import { Gauge } from './Gauge';
import { Sparkline } from './Sparkline';

const glyphs = (container: Element) =>
  [...container.querySelectorAll('[data-glyph]')].map(each =>
    each.getAttribute('data-glyph'),
  );

describe('FactTile', () => {
  it('says label, value and words, with a glyph where it is not healthy', async () => {
    const onClick = jest.fn();
    const { container } = renderPart(
      <FactTiles label="Facts">
        <FactTile
          label="Nodes up"
          value="5"
          rest="of 9"
          state="degraded"
          words="4 more not visible"
          onClick={onClick}
        />
        <FactTile label="Regions" value="3" to="/there" />
      </FactTiles>,
    );
    const [nodes, regions] = await screen.findAllByRole('listitem');
    expect(nodes).toHaveTextContent('Nodes up: 5of 94 more not visible');
    expect(glyphs(container)).toEqual(['degraded']);
    await userEvent.click(screen.getByRole('button', { name: 'Nodes up' }));
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(regions.querySelector('a')).toHaveAttribute('href', '/there');
  });

  it('never shows what is not known as a number, nor what is old as healthy', async () => {
    const { container } = renderPart(
      <FactTiles label="Facts">
        <FactTile label="Survives now" value={null} rest="of 3" />
        <FactTile label="Nodes up" value="6" stale state="healthy" />
      </FactTiles>,
    );
    expect(await screen.findByText('not known')).toBeInTheDocument();
    expect(screen.queryByText('of 3')).not.toBeInTheDocument();
    expect(glyphs(container)).toEqual(['unknown', 'unreachable']);
  });
});

describe('Gauge', () => {
  const gauge = (value: number | null) => (
    <Gauge
      label="Backup"
      value={value}
      objective={24}
      shownValue="31 h"
      shownObjective="24 h"
      state="attention"
    />
  );

  it('has its value in words, and its objective as a mark', async () => {
    const { container } = renderPart(gauge(31));
    const meter = await screen.findByRole('meter', { name: 'Backup' });
    expect(meter).toHaveAttribute('aria-valuetext', '31 h, objective 24 h');
    expect(meter).toHaveAttribute('aria-valuemax', '31');
    const [bar, mark] = [...meter.children] as HTMLElement[];
    expect(bar.style.width).toBe('100%');
    expect(parseFloat(mark.style.left)).toBeCloseTo((24 / 31) * 100);
    expect(glyphs(container)).toEqual(['attention']);
  });

  it('draws no bar for a value that is not known', async () => {
    const { container } = renderPart(gauge(null));
    expect(
      await screen.findByRole('img', {
        name: 'Backup: not known, objective 24 h',
      }),
    ).toBeEmptyDOMElement();
    expect(glyphs(container)).toEqual(['unknown']);
  });
});

it('names a sparkline by its words', async () => {
  renderPart(<Sparkline values={[1, null, 2]} words="40 to 52 ms" />);
  expect(await screen.findByRole('img', { name: '40 to 52 ms' })).toBeVisible();
});
