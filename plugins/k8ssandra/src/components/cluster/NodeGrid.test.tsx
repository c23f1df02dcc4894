import { useLocation } from 'react-router-dom';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../../__testUtils__/render';
import {
  aDatacenter,
  aHiddenDatacenter,
  aNode,
  say,
} from '../../__testUtils__/views';
import { NodeGrid } from './NodeGrid';

const racks = (nodes: ReturnType<typeof aNode>[]) => ({
  value: [{ name: 'r1', zone: null, nodes }],
  observedAgeSeconds: 1,
  reachable: true,
});

const cell = (name: RegExp) => screen.findByRole('gridcell', { name });

describe('NodeGrid', () => {
  it('says all of a node to a screen reader', async () => {
    renderPart(
      <NodeGrid
        datacenter={aDatacenter({}, [
          {},
          { state: 'down', letters: 'DN', sentence: say('down for 14 min') },
        ])}
      />,
    );
    expect(
      await screen.findByRole('gridcell', {
        name: 'us-east, rack r2, node 0: down for 14 min',
      }),
    ).toHaveTextContent('DN');
  });

  it('has one tab stop, and arrows and letters move in it', async () => {
    renderPart(
      <NodeGrid
        datacenter={aDatacenter({}, [{}, {}, { state: 'down', letters: 'DN' }])}
      />,
    );
    const first = await cell(/rack r1/);
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.tab();
    expect(first).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await cell(/rack r2/)).toHaveFocus();
    await userEvent.keyboard('d');
    expect(await cell(/rack r3/)).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(first).toHaveFocus();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('keeps the letters of what it cannot see, and says that it cannot', async () => {
    renderPart(<NodeGrid datacenter={aHiddenDatacenter()} />);
    const hidden = await cell(/rack r1, node 0: cannot be seen now; last seen/);
    expect(hidden).toHaveTextContent('UN');
    expect(hidden).toHaveAttribute('data-state', 'unreachable');
  });

  it('counts the healthy nodes of a long rack and draws the others', async () => {
    const nodes = Array.from({ length: 30 }, (_, ordinal) =>
      aNode({ ordinal, pod: `pod-${ordinal}` }),
    );
    nodes[7] = { ...nodes[7], state: 'down', letters: 'DN' };
    renderPart(<NodeGrid datacenter={aDatacenter({ racks: racks(nodes) })} />);
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveTextContent('29 UN');
    expect(
      within(grid).getAllByRole('gridcell', { name: /node/ }),
    ).toHaveLength(1);
  });

  it('draws what the server sent of a long rack, and says its counts', async () => {
    const [rack] = racks([
      aNode({ ordinal: 7, state: 'down', letters: 'DN' }),
    ]).value;
    const counts = [
      { state: 'down' as const, letters: 'DN', count: 1 },
      { state: 'healthy' as const, letters: 'UN', count: 99 },
    ];
    renderPart(
      <NodeGrid
        datacenter={aDatacenter({
          racks: { ...racks([]), value: [{ ...rack, counts }] },
        })}
      />,
    );
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveTextContent('99 UN');
    expect(
      within(grid).getAllByRole('gridcell', { name: /node/ }),
    ).toHaveLength(1);
  });

  describe('with pages of its nodes', () => {
    const Where = () => {
      const { pathname, search } = useLocation();
      return <output>{pathname + search}</output>;
    };
    const show = () =>
      renderPart(
        <>
          <NodeGrid
            datacenter={aDatacenter({}, [
              {},
              { state: 'down', letters: 'DN', sentence: say('down') },
            ])}
            nodePath={({ pod }) => `/cassandra?node=${pod}`}
          />
          <Where />
        </>,
      );

    it('opens one by Enter on its cell', async () => {
      show();
      const first = await cell(/rack r1/);
      act(() => first.focus());
      await userEvent.keyboard('{Enter}');
      expect(screen.getByRole('status')).toHaveTextContent(
        '/cassandra?node=demo-dc1-r1-sts-0',
      );
    });

    it('opens one by a click, and leads to one in trouble by a link that is no stop of its own', async () => {
      show();
      const link = await screen.findByRole('link', { name: 'Show node' });
      expect(link).toHaveAttribute('href', '/cassandra?node=demo-dc1-r2-sts-0');
      expect(link).toHaveAttribute('tabindex', '-1');
      await userEvent.click(await cell(/rack r3/));
      expect(screen.getByRole('status')).toHaveTextContent(
        '/cassandra?node=demo-dc1-r3-sts-0',
      );
    });
  });
});
