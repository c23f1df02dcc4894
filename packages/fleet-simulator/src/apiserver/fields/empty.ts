/** What a custom resource has before its first field is set. */
export const emptyCustom = { metadata: {} };

const podSpec = { containers: [] };

/** What typed kinds have before their first field is set: the structs that Go writes even when they are empty. Nobody comes to own these. */
export const emptyBuiltin = {
  metadata: {},
  spec: {
    ...podSpec,
    strategy: {},
    template: { metadata: {}, spec: podSpec },
    updateStrategy: {},
  },
  status: {},
};
