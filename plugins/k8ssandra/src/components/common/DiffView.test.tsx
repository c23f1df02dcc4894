import { screen } from '@testing-library/react';
import { renderPart } from '../../__testUtils__/render';
import { DiffView } from './DiffView';

const shown = async () =>
  [
    ...(await screen.findByRole('region', { name: /dc1|demo/ })).querySelector(
      'code',
    )!.children,
  ].map(({ tagName, textContent }) => `${tagName} ${textContent}`);

it('marks lines in text, not in colour alone', async () => {
  renderPart(
    <DiffView
      title="dc1"
      texts={{ before: 'a\nsize: 3\nc', after: 'a\nsize: 6\nc' }}
    />,
  );
  expect(await shown()).toEqual([
    'SPAN   a',
    'DEL − size: 3',
    'INS + size: 6',
    'SPAN   c',
  ]);
  expect(screen.getByText('1 added, 1 removed')).toBeInTheDocument();
});

it('shows the differences that the server found, and how many it left out', async () => {
  renderPart(
    <DiffView
      title="demo"
      lines={[{ path: '/spec/racks/0/zone', before: 'a', after: '<b>b</b>' }]}
      omitted={2}
    />,
  );
  expect(await shown()).toEqual([
    'SPAN spec.racks[0].zone',
    'DEL − a',
    'INS + <b>b</b>',
  ]);
  expect(
    screen.getByText('2 more differences are not shown'),
  ).toBeInTheDocument();
});

it('says that nothing differs', async () => {
  renderPart(<DiffView title="dc1" texts={{ before: 'a', after: 'a' }} />);
  expect(await screen.findByText('Nothing differs.')).toBeInTheDocument();
});
