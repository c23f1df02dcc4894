/** Which log of which pod. */
export interface PodLogRequest {
  /** Empty for the control-plane cluster. */
  context: string;
  namespace: string;
  pod: string;
  container: string;
  /** The newest lines. */
  lines: number;
  /** Of the container before its last restart. */
  previous: boolean;
  signal?: AbortSignal;
}

/** What was read of a log. It is somebody else's text: neither logged nor kept here. */
export interface PodLog {
  /** Oldest first, without control characters. */
  lines: string[];
  /** Fewer lines than asked for were read, because they are long. */
  cut: boolean;
}
