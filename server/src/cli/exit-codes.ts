/** What the exit code of every command says. A failure of the tool or of its input never looks like a pass. */
export const EXIT = {
  /** Nothing was found that fails a run. */
  clean: 0,
  /** There are errors, or more warnings than `--max-warnings` allows. */
  findings: 1,
  /** The tool, what it was given, or its configuration failed; findings may be incomplete. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
