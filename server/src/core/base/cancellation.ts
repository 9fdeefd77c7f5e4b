/** Asks whether an answer is still wanted. Long work looks at it now and then, at the latest every few milliseconds. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** For work that nobody cancels. */
export const NEVER_CANCELLED: CancellationToken = { isCancellationRequested: false };

/** Thrown out of a computation whose answer is no longer wanted; not a defect and not a finding. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
  }
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancelledError();
}
