import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { theTroubles, threeRegions } from '../../__testUtils__/overviews';
import { anEntity, renderPart } from '../../__testUtils__/render';
import { aSurvivalResponse } from '../../__testUtils__/survival';
import { ClusterOverview } from './ClusterOverview';

function show(cluster = threeRegions(), getSurvival = jest.fn()) {
  return renderPart(<ClusterOverview />, {
    entity: anEntity({}),
    api: { getCluster: jest.fn().mockResolvedValue(cluster), getSurvival },
  });
}

async function open(button: string, title: string) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const panel = await screen.findByRole('dialog', { name: title });
  await waitFor(() =>
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus(),
  );
  return within(panel);
}

describe('how it is computed', () => {
  it('shows the rule, the roll-up and the findings', async () => {
    show(theTroubles());
    const panel = await open('How is this computed?', 'How this is computed');
    expect(
      panel.getByText('Here: Degraded, because of us-east (dc1).'),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('row', { name: /us-east \(dc1\).*Degraded.*decides/ }),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('row', { name: /eu-west \(dc3\).*3 \? \/ 3 up/ }),
    ).toBeInTheDocument();
    expect(
      panel.getByText(/node demo-dc1-r2-sts-0 cannot be placed/),
    ).toBeInTheDocument();
    expect(
      panel.getByText(/generation 4 .* that report: 2 of 3/),
    ).toBeInTheDocument();
  });

  it('says so where all is well, and closes by Esc', async () => {
    show();
    const panel = await open('How is this computed?', 'How this is computed');
    expect(
      panel.getByText('Here: Healthy, for all of its regions.'),
    ).toBeInTheDocument();
    expect(
      panel.getByText('No rule found anything wrong.'),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'How is this computed?' }),
    ).toHaveFocus();
  });
});

describe('what it survives', () => {
  it('shows levels and losses, now and once everything is up', async () => {
    const getSurvival = jest.fn().mockResolvedValue(aSurvivalResponse());
    show(threeRegions(), getSurvival);
    const panel = await open('Survives now', 'What it survives');
    const table = within(
      await panel.findByRole('table', { name: 'orders, carts' }),
    );
    expect(
      table.getByRole('row', {
        name: /^LOCAL_QUORUM( works){5} fails in part$/,
      }),
    ).toBeInTheDocument();
    expect(
      table.getByRole('row', { name: /^QUORUM .*unknown fails fails$/ }),
    ).toBeInTheDocument();
    expect(table.getByRole('row', { name: /^ANY writes/ })).toBeInTheDocument();
    expect(table.getAllByRole('row')).toHaveLength(4);
    expect(
      panel.getByText('Nothing can be said: its replication is not known.'),
    ).toBeInTheDocument();
    expect(panel.getByText(/Read through us-west/)).toHaveTextContent(
      'read 38 s ago',
    );
    expect(
      panel.getByText('us-east (dc1) could start alone: 2 own seeds.'),
    ).toBeInTheDocument();
    await userEvent.click(
      panel.getByRole('button', { name: 'Once everything is up' }),
    );
    expect(
      table.getByRole('row', { name: /^LOCAL_QUORUM( works){6}$/ }),
    ).toBeInTheDocument();
    expect(getSurvival).toHaveBeenCalledTimes(1);
  });

  it('asks only when it is opened, and says why it has nothing', async () => {
    const getSurvival = jest.fn().mockRejectedValue(new Error('no leader'));
    show(threeRegions(), getSurvival);
    await screen.findByTestId('verdict');
    expect(getSurvival).not.toHaveBeenCalled();
    const panel = await open('Survives now', 'What it survives');
    expect((await panel.findAllByText(/no leader/))[0]).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    const forbidden = Object.assign(new Error('no'), { statusCode: 403 });
    show(threeRegions(), jest.fn().mockRejectedValue(forbidden));
    const panel = await open('Survives now', 'What it survives');
    expect(
      await panel.findByText('k8ssandra.cluster.read'),
    ).toBeInTheDocument();
  });
});
