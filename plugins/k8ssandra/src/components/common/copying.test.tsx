import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../../__testUtils__/render';
import { CodeBlock } from './CodeBlock';
import { CopyButton } from './CopyButton';
import { Facts } from './Facts';

/** What was given to the clipboard. */
const written = () =>
  jest.spyOn(window.navigator.clipboard, 'writeText').mockResolvedValue();

afterEach(() => jest.restoreAllMocks());

it('copies the text and says so, without moving the focus', async () => {
  const user = userEvent.setup();
  const copied = written();
  renderPart(<CopyButton text="us-east" what="local datacenter" />);
  const button = await screen.findByRole('button', {
    name: 'Copy local datacenter',
  });
  await user.click(button);
  expect(copied).toHaveBeenCalledWith('us-east');
  expect(screen.getByRole('status')).toHaveTextContent('Copied');
  expect(button).toHaveFocus();
});

describe('where the browser gives no clipboard', () => {
  const refuse = (user: ReturnType<typeof userEvent.setup>) => {
    jest
      .spyOn(window.navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    return user;
  };
  afterEach(() => {
    delete (document as { execCommand?: unknown }).execCommand;
  });

  it('copies by a selection', async () => {
    const user = refuse(userEvent.setup());
    let selected = '';
    document.execCommand = () => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    renderPart(<CopyButton text="us-east" what="x" words="Copy" />);
    await user.click(await screen.findByRole('button'));
    expect(selected).toBe('us-east');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says what to do when that fails as well', async () => {
    const user = refuse(userEvent.setup());
    document.execCommand = () => false;
    renderPart(<CopyButton text="us-east" what="x" />);
    await user.click(await screen.findByRole('button'));
    expect(screen.getByRole('status')).toHaveTextContent(/copy it by hand/);
  });
});

it('has a box for the keyboard around code, and copies all of it', async () => {
  const user = userEvent.setup();
  const copied = written();
  const text = '<b>one</b>\n  two\n';
  renderPart(<CodeBlock title="application.conf" text={text} />);
  const box = await screen.findByRole('region', { name: 'application.conf' });
  expect(box).toHaveAttribute('tabindex', '0');
  expect(box.textContent).toBe(text);
  await user.click(
    screen.getByRole('button', { name: 'Copy: application.conf' }),
  );
  expect(copied).toHaveBeenCalledWith(text);
});

it('lists facts as terms with their values', async () => {
  renderPart(
    <Facts
      facts={[
        { label: 'Cassandra', value: '5.0.6', hint: 'in all regions' },
        { label: 'Name', value: 'dc1', copy: 'dc1' },
      ]}
    />,
  );
  const terms = (await screen.findAllByRole('term')).map(
    term => `${term.textContent}: ${term.nextElementSibling!.textContent}`,
  );
  expect(terms).toEqual(['Cassandra: 5.0.6in all regions', 'Name: dc1']);
  expect(screen.getByRole('button', { name: 'Copy Name' })).toBeVisible();
});
