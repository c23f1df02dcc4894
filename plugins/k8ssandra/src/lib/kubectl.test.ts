import { kubectlOf, objectName } from './kubectl';

const pod = {
  context: 'prod-us-east',
  kind: 'Pod',
  namespace: 'cassandra',
  name: 'demo-dc1-r2-sts-0',
};

it('names an object and where it is', () => {
  expect(objectName(pod)).toBe(
    'Pod cassandra/demo-dc1-r2-sts-0 (prod-us-east)',
  );
  expect(
    objectName({ context: '', kind: 'Node', namespace: '', name: 'ip-10-2' }),
  ).toBe('Node ip-10-2');
});

it.each([
  [
    pod,
    'kubectl --context=prod-us-east --namespace=cassandra describe pod demo-dc1-r2-sts-0',
  ],
  [
    { context: '', kind: 'Node', namespace: '', name: 'ip-10-2' },
    'kubectl --context=hub describe node ip-10-2',
  ],
  // what others named must not become a command of its own
  [
    { ...pod, context: "a'; rm -rf /", name: '$(id)' },
    "kubectl --context='a'\\''; rm -rf /' --namespace=cassandra describe pod '$(id)'",
  ],
])('shows %j by a command', (object, command) => {
  expect(kubectlOf(object, 'hub')).toBe(command);
});
