/** Tells a client to ask again for what it shows over its open documents: files or data that they speak of have changed. */
import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

export function refreshShown({ capabilities: { workspace }, connection }: Session): void {
  const wanted = [
    ...(workspace?.codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.method] : []),
    ...(workspace?.inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.method] : []),
    ...(workspace?.semanticTokens?.refreshSupport === true ? [SemanticTokensRefreshRequest.method] : []),
  ];
  // A client that fails to do so shows what it had: that is no reason to stop.
  for (const method of wanted) void connection.sendRequest(method).catch(() => undefined);
}
