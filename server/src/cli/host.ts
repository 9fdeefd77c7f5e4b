/** What a command may touch of the world it runs in; tests give their own. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Version of the product. */
  readonly version: string;
  /** The script that a worker thread runs. */
  readonly workerScript: string;
  /** Starts the language server on standard input and output; it ends the process itself. */
  serve?(): Promise<never>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether standard output is a terminal. */
  isTerminal(): boolean;
  /** Whether standard error is a terminal; where it is not told it is none. */
  errorIsTerminal?(): boolean;
  /** Whether the reader of standard output has gone away, so that nothing printed will be seen. */
  stdoutClosed?(): boolean;
}
