import type { Meta, StoryObj } from '@storybook/react-vite';
import Button from '@material-ui/core/Button';
import { hostile } from '../../__testUtils__/hostile';
import { CardMessage } from './CardMessage';
import { EmptyCard, ForbiddenCard, NotFoundCard } from './EmptyCard';
import { ErrorNotice } from './ErrorNotice';
import { Hatch } from './Hatch';
import { Section } from './Section';
import { Skeletons } from './Skeletons';

const meta: Meta<typeof CardMessage> = {
  title: 'Components/Card states',
  component: CardMessage,
  decorators: [
    Story => (
      <div style={{ padding: 16, maxWidth: 400 }}>
        <Section title="Cassandra">
          <Story />
        </Section>
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof CardMessage>;

const inset = { padding: 16 };

export const Loading: Story = {
  render: () => (
    <div style={inset}>
      <Skeletons heights={[28, 20, 120]} />
    </div>
  ),
};

export const Empty: Story = {
  render: () => (
    <EmptyCard title="No events in the last 30 d">
      Kubernetes forgets its events after an hour; what it told is kept here.
    </EmptyCard>
  ),
};

export const NotFound: Story = {
  render: () => (
    <NotFoundCard
      title="K8ssandraCluster cassandra/reports in hub-eu"
      actions={
        <Button variant="contained" color="primary">
          Order this cluster
        </Button>
      }
    >
      The annotation points to it. Order it, or correct the annotation.
    </NotFoundCard>
  ),
};

export const Forbidden: Story = {
  render: () => (
    <ForbiddenCard
      what="the logs of this node"
      permission="k8ssandra.logs.read"
    />
  ),
};

export const Error: Story = {
  render: () => (
    <div style={inset}>
      <ErrorNotice
        error={{
          name: 'Error',
          message: 'the portal answered 502 Bad Gateway',
        }}
        onRetry={() => {}}
      />
    </div>
  ),
};

export const Stale: Story = {
  render: () => (
    <div style={inset}>
      <Hatch>
        <div style={inset}>was 6 / 6</div>
      </Hatch>
    </div>
  ),
};

export const HostileText: Story = {
  render: () => (
    <CardMessage
      chip={{ state: 'unknown', word: hostile.endless }}
      title={hostile.markup}
    >
      {hostile.turned} {hostile.template}
    </CardMessage>
  ),
};
