/** The version of Kubernetes whose behaviour is simulated. */
export const VERSION = {
  major: '1',
  minor: '35',
  gitVersion: 'v1.35.4+simulated',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2026-01-01T00:00:00Z',
  goVersion: 'none',
  compiler: 'none',
  platform: 'linux/amd64',
};
