/** Cases that the simulator does not pass, with the reason why it need not. They count as not passed. */
export const knownDifferences: Record<string, string> = {};
