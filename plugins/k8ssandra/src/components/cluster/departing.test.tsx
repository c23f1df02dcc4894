import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDepartingRegion } from '../../__testUtils__/scenes';
import { anEntity, renderPart } from '../../__testUtils__/render';
import { aCluster, aDatacenter, aPlan } from '../../__testUtils__/views';
import { ClusterOverview } from './ClusterOverview';

async function show(cluster = aDepartingRegion()) {
  renderPart(<ClusterOverview />, {
    entity: anEntity({}),
    api: { getCluster: jest.fn().mockResolvedValue(cluster) },
  });
  await screen.findByTestId('verdict');
}
const sectionOf = (title: string) =>
  screen.getByRole('heading', { name: title }).closest('section')!;

// the choice of map or table is kept for a user
beforeEach(() => localStorage.clear());

describe('regions that go', () => {
  it('stay on the map until they are gone, told apart from those asked for', async () => {
    await show();
    expect(screen.getByTestId('region-dc1')).not.toHaveTextContent(
      'No longer asked for',
    );
    const held = screen.getByTestId('region-dc2');
    expect(held).toHaveTextContent('Needs attention');
    expect(held).toHaveTextContent('No longer asked for');
    const gone = screen.getByTestId('region-dc3');
    expect(gone).toHaveTextContent('Gone; what was left of it');
    expect(within(gone).queryByRole('grid')).not.toBeInTheDocument();
    expect(gone).not.toHaveTextContent('not known yet');
  });

  it('stand in the table, too', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      screen.getByRole('row', { name: /eu-west \(dc3\).*Deleting.*Gone/ }),
    ).toHaveTextContent('No longer asked for');
  });

  it.each([
    ['progressing', 'rebuilding', 'Rebuilding'],
    ['progressing', 'stopping', 'Stopping'],
    ['deleting', 'leaving', 'Leaving'],
    ['stopped', undefined, 'Stopped'],
  ] as const)('%s, %s: the chip says "%s"', async (state, activity, word) => {
    await show(aCluster({ datacenters: [aDatacenter({ state, activity })] }));
    expect(screen.getByTestId('region-dc1')).toHaveTextContent(`dc1${word}`);
  });
});

it('what is wrong comes with the statement that mends it, to copy', async () => {
  await show();
  const wrong = sectionOf('What is wrong');
  expect(wrong).toHaveTextContent(
    'ALTER KEYSPACE "orders" WITH replication = {};',
  );
  expect(
    within(wrong).getByRole('button', { name: 'Copy: CQL that mends it' }),
  ).toBeInTheDocument();
});

describe('the plan', () => {
  it('does not count as running what only a person can end, nor what is left to others', async () => {
    await show();
    expect(
      screen.getByText('0 done · 0 running · 2 waiting · 1 left to others'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Check the keyspaces of us-west (dc2)').closest('li'),
    ).toHaveTextContent('Needs attention: Check the keyspaces');
  });

  it('says a long cause once, and leads there from what waits for it', async () => {
    await show();
    expect(
      within(sectionOf('Plan')).getAllByText(/still has replicas on it/),
    ).toHaveLength(1);
    expect(
      screen.getByText(/^waits for the keyspaces of us-west \(dc2\)/),
    ).toHaveTextContent(
      'waits for the keyspaces of us-west (dc2) Show that step',
    );
  });

  it('marks what nothing waits for', async () => {
    await show();
    const reaper = screen
      .getByText('Run Reaper demo-dc1-reaper in us-east (dc1)')
      .closest('li');
    expect(reaper).toHaveTextContent('nothing waits for it');
  });
});

describe('remarks', () => {
  const remark = (key: string, text: string) => ({ key, params: {}, text });

  it('that the verdict says better are left out; others are whole sentences', async () => {
    await show(
      aCluster({
        mode: 'observe',
        plan: aPlan({
          attention: [
            remark('reason.notOurs', 'another control plane made it'),
            remark('reason.otherClaim', 'control plane b is in charge of it'),
          ],
        }),
      }),
    );
    expect(
      screen.getByText('Control plane b is in charge of it.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText(/another control plane made it/i),
    ).not.toBeInTheDocument();
  });
});
