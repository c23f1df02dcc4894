import { containers, extraVolumes, resources } from './podRules';

describe('parts of a pod (operator-spec 3.4)', () => {
  it('merges requests and limits key by key', () => {
    expect(
      resources(
        { requests: { cpu: 1, memory: '1Gi' } },
        { requests: { cpu: 2 }, limits: { cpu: 3 } },
      ),
    ).toEqual({ requests: { cpu: 2, memory: '1Gi' }, limits: { cpu: 3 } });
  });

  it('merges containers by name and their lists by their keys', () => {
    const merged = containers(
      [
        {
          name: 'a',
          image: 'one',
          env: [
            { name: 'X', value: '1' },
            { name: 'Y', value: '1' },
          ],
          ports: [{ containerPort: 1, name: 'p' }],
          volumeMounts: [{ mountPath: '/m', name: 'v', readOnly: true }],
          args: ['a', 'b'],
          tty: true,
        },
      ],
      [
        {
          name: 'a',
          env: [
            { name: 'Y', value: '2' },
            { name: 'Z', value: '3' },
          ],
          ports: [{ containerPort: 2 }, { containerPort: 1, hostPort: 9 }],
          volumeMounts: [
            { mountPath: '/m', name: 'w', readOnly: false },
            { mountPath: '/n', name: 'v' },
          ],
          args: ['c'],
          tty: false,
        },
        { name: 'b' },
      ],
    );
    expect(merged).toEqual([
      {
        name: 'a',
        image: 'one',
        env: [
          { name: 'X', value: '1' },
          { name: 'Y', value: '2' },
          { name: 'Z', value: '3' },
        ],
        ports: [
          { containerPort: 1, name: 'p', hostPort: 9 },
          { containerPort: 2 },
        ],
        volumeMounts: [
          { mountPath: '/m', name: 'w', readOnly: true },
          { mountPath: '/n', name: 'v' },
        ],
        args: ['c'],
        tty: true,
      },
      { name: 'b' },
    ]);
  });

  const fromSecret = { secretKeyRef: { name: 's', key: 'k' } };
  it.each([
    [
      'a value for a reference',
      { valueFrom: fromSecret },
      { value: 'v' },
      { value: 'v' },
    ],
    [
      'a reference for a value',
      { value: 'v' },
      { valueFrom: fromSecret },
      { valueFrom: fromSecret },
    ],
    [
      'a whole reference for another',
      { valueFrom: { fieldRef: { fieldPath: 'a' } } },
      { valueFrom: fromSecret },
      { valueFrom: fromSecret },
    ],
    ['nothing for a value', { value: 'v' }, {}, { value: 'v' }],
  ])('takes %s of a variable', (_case, a, b, expected) => {
    const env = (more: object) => [
      { name: 'c', env: [{ name: 'X', ...more }] },
    ];
    expect(containers(env(a), env(b))).toEqual(env(expected));
  });

  it('takes one source of a volume, never two', () => {
    expect(
      extraVolumes(
        {
          volumes: [
            { name: 'v', emptyDir: {} },
            { name: 'w', hostPath: { path: '/' } },
          ],
          pvcs: [{ name: 'p', mountPath: '/p', pvcSpec: { a: 1 } }],
        },
        {
          volumes: [{ name: 'v', configMap: { name: 'c' } }, { name: 'w' }],
          pvcs: [
            { name: 'q', mountPath: '/q' },
            { name: 'p', pvcSpec: { b: 2 } },
          ],
        },
      ),
    ).toEqual({
      volumes: [
        { name: 'v', configMap: { name: 'c' } },
        { name: 'w', hostPath: { path: '/' } },
      ],
      pvcs: [
        { name: 'p', mountPath: '/p', pvcSpec: { a: 1, b: 2 } },
        { name: 'q', mountPath: '/q' },
      ],
    });
  });
});
