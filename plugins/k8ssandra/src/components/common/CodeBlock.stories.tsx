import type { Meta, StoryObj } from '@storybook/react-vite';
import { hostile } from '../../__testUtils__/hostile';
import { onPaper } from '../../__testUtils__/onPaper';
import { CodeBlock } from './CodeBlock';

const meta: Meta<typeof CodeBlock> = {
  title: 'Components/CodeBlock',
  component: CodeBlock,
  decorators: [onPaper(560)],
  args: { title: 'application.conf' },
};
export default meta;
type Story = StoryObj<typeof CodeBlock>;

export const Normal: Story = {
  args: {
    header: (
      <>
        <code>application.conf</code> · Java driver 4.x
      </>
    ),
    text: [
      'datastax-java-driver {',
      '  basic {',
      '    contact-points = [ "orders-dc1-service.orders.svc.cluster.local:9042" ]',
      '    load-balancing-policy.local-datacenter = "us-east"',
      '  }',
      '}',
    ].join('\n'),
  },
};

export const Wrapped: Story = {
  args: {
    title: 'Command',
    wrap: true,
    text: 'kubectl --context prod-us-east -n orders get cassandradatacenters.cassandra.datastax.com dc1 -o yaml',
  },
};

export const Large: Story = {
  args: {
    maxHeight: 240,
    text: Array.from({ length: 400 }, (_, n) => `line ${n + 1}`).join('\n'),
  },
};

export const HostileText: Story = {
  args: {
    title: hostile.endless,
    text: [hostile.markup, hostile.template, hostile.endless].join('\n'),
  },
};
