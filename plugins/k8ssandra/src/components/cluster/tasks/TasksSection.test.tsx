import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { renderPart } from '../../../__testUtils__/render';
import { aBusyCluster, aTask, aTaskPart } from '../../../__testUtils__/tasks';
import { aCluster, say } from '../../../__testUtils__/views';
import { TasksSection } from './TasksSection';

async function list(cluster: ClusterView) {
  renderPart(<TasksSection cluster={cluster} />);
  const tasks = await screen.findByRole('list', {
    name: 'Tasks of this cluster',
  });
  return [...tasks.querySelectorAll<HTMLElement>(':scope > li')];
}

const only = (task: ReturnType<typeof aTask>) =>
  aCluster({ tasks: { items: [task], more: 0 } });

describe('tasks', () => {
  it('say what they do, where, in which order and since when', async () => {
    const [roll, clean, wrong] = await list(aBusyCluster());
    expect(roll).toHaveTextContent(
      /Running.*restart.*2 datacenters, one after the other.*roll.*started 9 min ago/,
    );
    expect(clean).toHaveTextContent(
      /Failed.*cleanup.*2 datacenters at once.*clean.*ended 5 min ago.*disk is full/,
    );
    expect(wrong).toHaveTextContent(
      /Refused.*no command.*no datacenter known.*created 10 min ago.*unknown datacenters: dc9/,
    );
    expect(screen.getByText('2 older tasks are not shown')).toBeVisible();
  });

  it('say how far each datacenter is; what nobody told is no number', async () => {
    const [roll, clean] = await list(aBusyCluster());
    const [east, west] = within(roll).getAllByRole('listitem');
    expect(east).toHaveTextContent(
      /us-east \(dc1\).*Running.*2 of 3 nodes done/,
    );
    expect(within(east).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '2 of 3 nodes done',
    );
    expect(west).toHaveTextContent(/Waiting.*–.*waits for us-east/);
    expect(within(west).queryByRole('progressbar')).not.toBeInTheDocument();
    expect(clean).toHaveTextContent('2 of 3 nodes done · 1 node failed');
  });

  it.each([
    [aTaskPart({ succeeded: null }), 'not told yet'],
    [aTaskPart({ context: 'gone' }), '2 nodes done'],
    [
      aTaskPart({ state: 'unreachable', visible: false, reason: say('away') }),
      'Out of sight',
    ],
    [aTaskPart({ state: 'cancelled', succeeded: null }), 'Not started'],
    [
      aTaskPart({ state: 'blocked', reason: say('it is in the way') }),
      'it is in the way',
    ],
  ])('%#: tell what is known of a datacenter', async (part, text) => {
    const [item] = await list(only(aTask({ datacenters: [part] })));
    expect(item).toHaveTextContent(text);
  });

  it('do not say twice why they failed', async () => {
    const reason = say('us-east (dc1) failed: disk is full');
    const part = aTaskPart({ state: 'failed', reason });
    await list(only(aTask({ state: 'failed', reason, datacenters: [part] })));
    expect(screen.getAllByText(reason.text)).toHaveLength(1);
  });

  it('have a table that says the same', async () => {
    await list(aBusyCluster());
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', {
      name: 'Tasks of this cluster by datacenter',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    for (const name of [
      /roll restart us-east \(dc1\) Running 2 of 3 nodes done/,
      /roll restart us-west \(dc2\) Waiting – waits for us-east/,
      /clean cleanup us-west \(dc2\) Failed 2 of 3 nodes done · 1 node failed/,
      /wrong no command no datacenter known Refused – invalid spec/,
    ]) {
      expect(within(table).getByRole('row', { name })).toBeInTheDocument();
    }
  });
});
