import { screen } from '@testing-library/react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { aComponent, aUsedEntity } from '../../../__testUtils__/dependents';
import { theRollOut } from '../../../__testUtils__/overviews';
import { anEntity, renderPart } from '../../../__testUtils__/render';
import { UsedBySection } from './UsedBySection';

it('says of each component whether it finds a datacenter in its region', async () => {
  renderPart(<UsedBySection cluster={theRollOut()} />, {
    entity: aUsedEntity(),
    entities: [
      aComponent('checkout-api', 'us-east'),
      aComponent('risk-scoring', 'eu-west'),
      aComponent('ledger-export'),
    ],
  });
  const rowOf = async (name: string) =>
    (await screen.findByRole('link', { name })).closest('li');
  expect(await rowOf('checkout-api')).toHaveTextContent(
    /team-checkout.*us-eastLocal datacenter dc1: matches its region/,
  );
  expect(await rowOf('risk-scoring')).toHaveTextContent(
    'Runs in eu-west; dc3 there is not ready to serve: Waiting.',
  );
  expect(await rowOf('ledger-export')).toHaveTextContent(
    /unknownSays no region \(label topology.kubernetes.io\/region\)/,
  );
  expect(screen.getByText('3 components')).toBeInTheDocument();
  expect(
    screen.getByText(/^1 more depends on it and is not in the catalog/),
  ).toBeInTheDocument();
  expect(screen.queryByText(/shop/)).not.toBeInTheDocument();
});

it('says how a component would say that it depends on it', async () => {
  renderPart(<UsedBySection cluster={theRollOut()} />, {
    entity: anEntity({}),
  });
  expect(
    await screen.findByText(
      /dependsOn: resource:default\/demo.cassandra.hub in its catalog-info.yaml/,
    ),
  ).toBeInTheDocument();
});

it('says that the catalog could not be asked', async () => {
  const catalog = {
    getEntitiesByRefs: jest.fn().mockRejectedValue(new Error('catalog away')),
  };
  renderPart(
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      <UsedBySection cluster={theRollOut()} />
    </TestApiProvider>,
    { entity: aUsedEntity() },
  );
  expect(
    await screen.findByText('The catalog could not be asked: catalog away'),
  ).toBeInTheDocument();
});
