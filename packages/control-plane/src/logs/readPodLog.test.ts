import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { logLines } from './logLines';
import { MAX_LOG_BYTES, readPodLog } from './readPodLog';

const request = {
  context: 'east',
  namespace: 'db',
  pod: 'demo-dc1-r1-sts-0',
  container: 'cassandra',
  lines: 2000,
  previous: false,
};

/** A client that answers one after the other. */
function clientOf(...answers: Array<string | undefined | Error>) {
  const paths: string[] = [];
  return {
    paths,
    getRaw: async <T>(path: string) => {
      paths.push(path);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer as T;
    },
  };
}

const failure = (code: string, explanation = 'its own words') =>
  new KubernetesError({ code, message: `GET /x: ${explanation}`, explanation });

describe('reading a log', () => {
  it('asks for the newest lines of one container, with a limit', async () => {
    const client = clientOf('first\nsecond\n');
    expect(await readPodLog(client, { ...request, previous: true })).toEqual({
      lines: ['first', 'second'],
      cut: false,
    });
    expect(client.paths).toEqual([
      '/api/v1/namespaces/db/pods/demo-dc1-r1-sts-0/log?container=cassandra&tailLines=2000&limitBytes=1048576&previous=true',
    ]);
  });

  it('asks for fewer lines until it has the end of what is too long', async () => {
    const client = clientOf('x'.repeat(MAX_LOG_BYTES), 'the end\n');
    expect(await readPodLog(client, request)).toEqual({
      lines: ['the end'],
      cut: true,
    });
    expect(client.paths[1]).toContain('tailLines=250&');
  });

  it('gives up after a few times, and leaves out the line that is not whole', async () => {
    const long = `whole\n${'x'.repeat(MAX_LOG_BYTES)}`;
    const client = clientOf(long, long, long, long);
    const { lines, cut } = await readPodLog(client, request);
    expect([lines, cut]).toEqual([['whole'], true]);
    expect(client.paths).toHaveLength(4);
  });

  it('of a container that wrote nothing has no lines', async () => {
    const { lines } = await readPodLog(clientOf(undefined), request);
    expect(lines).toEqual([]);
  });

  it.each([
    ['NotFound', 'NotFoundError', 'has no pod demo-dc1-r1-sts-0 any more'],
    ['BadRequest', 'InputError', 'container cassandra'],
    ['Forbidden', 'ServiceUnavailableError', '"get" on pods/log'],
    ['Timeout', 'ServiceUnavailableError', 'its own words'],
    ['Unauthorized', 'ServiceUnavailableError', 'its own words'],
  ])('%s is told as %s', async (code, name, words) => {
    const error: any = await readPodLog(clientOf(failure(code)), request).catch(
      e => e,
    );
    expect([error.name, error.message]).toEqual([
      name,
      expect.stringContaining(words),
    ]);
    expect(error.message).toContain('Kubernetes cluster east');
  });

  it('refuses a name that could lead elsewhere', async () => {
    const client = clientOf();
    await expect(
      readPodLog(client, { ...request, pod: '../secrets/x' }),
    ).rejects.toThrow('Cannot use');
    expect(client.paths).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    ['nothing', '', []],
    ['an empty line', '\n', ['']],
    ['Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['a tab', '\tat x', ['    at x']],
    ['colours', '\u001b[31mred\u001b[0m', ['red']],
    ['a turned direction', 'a\u202eb', ['a b']],
    ['markup, which stays text', '<b>x</b>', ['<b>x</b>']],
  ])('%s', (_, text, expected) => {
    expect(logLines(text)).toEqual(expected);
  });

  it('are cut where they are too long to be read', () => {
    const [line] = logLines('x'.repeat(9000));
    expect(line).toHaveLength(4000);
    expect(line.endsWith('…')).toBe(true);
  });
});
