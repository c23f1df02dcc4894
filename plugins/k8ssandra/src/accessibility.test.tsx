import axe from 'axe-core';
import type { ReactElement } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClusterOverview } from './components/cluster';
import { FleetPage } from './components/fleet';
import {
  aBusyCluster,
  aDepartingRegion,
  aRollOut,
  aTroubledCluster,
} from './__testUtils__/scenes';
import {
  anEntity,
  renderPart,
  type RenderOptions,
} from './__testUtils__/render';

/** Rules that look at a whole document, or need a real layout: those are looked at in a browser. */
const rules = {
  'color-contrast': { enabled: false },
  region: { enabled: false },
};

async function findings() {
  const { violations } = await axe.run(document.body, {
    rules,
    // Selectors of all that is well are most of the work.
    resultTypes: ['violations'],
    selectors: false,
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)]);
}

async function show(part: ReactElement, options: RenderOptions) {
  renderPart(part, options);
  await screen.findAllByRole('heading', { level: 2 });
}

describe.each([
  ['light', false],
  ['dark', true],
])('axe in the %s theme', (_, dark) => {
  it('finds nothing on the fleet page', async () => {
    await show(<FleetPage />, { dark });
    expect(await findings()).toEqual([]);
  });

  it('finds nothing in the import', async () => {
    await show(<FleetPage />, { dark });
    await userEvent.click(
      screen.getByRole('button', { name: 'Import a manifest' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Import a manifest' }),
      ).toHaveFocus(),
    );
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['in roll-out', aRollOut],
    ['in trouble', aTroubledCluster],
    ['with a region that goes', aDepartingRegion],
    ['with tasks', aBusyCluster],
  ])('finds nothing on the page of a cluster %s', async (__, scene) => {
    const getCluster = jest.fn().mockResolvedValue(scene());
    await show(<ClusterOverview />, {
      dark,
      entity: anEntity({}),
      api: { getCluster },
    });
    expect(await findings()).toEqual([]);
    for (const toggle of screen.getAllByRole('button', { name: 'Table' })) {
      await userEvent.click(toggle);
    }
    expect(await findings()).toEqual([]);
  });
});
