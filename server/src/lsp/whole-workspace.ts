/** For answers that are wrong when a file is missing: all are read first, which is told of once it takes long; where that is given up, the answer is refused. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { throwIfCancelled } from '../core/base/cancellation.ts';
import { fill } from '../core/base/text.ts';
import { progress } from './progress.ts';
import type { Session } from './session.ts';

const TITLE = { zh: '正在读完工作区里的准绳文档', en: 'Reading the rest of the Plumbline documents' } as const;

const REFUSED = {
  zh: '工作区里的文档没有读完（已读 {done}／{total}），为免漏掉文件，没有给出结果。',
  en: 'The documents of the workspace have not all been read ({done} of {total}); nothing was answered, so that no file is missed.',
} as const;

/**
 * Takes up reading that somebody has stopped, and stops it again when this answer is no longer wanted.
 * @param settled whether the findings of all have to be known as well
 * @throws where not all could be read
 */
export async function wholeWorkspace(session: Session, token: CancellationToken, settled = false): Promise<void> {
  const { background } = session;
  const wasStopped = background.isStopped;
  background.resume();
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<false>((resolve) => { giveUp = () => { resolve(false); }; });
  const told = progress(session, TITLE, giveUp);
  const untold = background.follow(told);
  const unwanted = token.onCancellationRequested(giveUp);
  const isOver = await Promise.race([(settled ? background.idle() : background.read()).then(() => true), givenUp]);
  untold();
  unwanted.dispose();
  told.done();
  if (!isOver && wasStopped) background.stop();
  throwIfCancelled(token);
  if (!isOver || (background.isStopped && !background.isWhole)) throw notRead(session, LSPErrorCodes.RequestFailed);
}

/** What is said where an answer would leave out what has not been read. */
export const notRead = <D = void>(session: Session, code: number, data?: D): ResponseError<D> => new ResponseError(code, fill(REFUSED[session.locale], { ...session.background.reading }, session.locale), data);
