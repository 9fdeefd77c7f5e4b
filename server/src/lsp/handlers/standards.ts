/** `plumbline/standards`: one level of the tree of standards and dimensions. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { loadStandardsTree } from '../../core/language-service.ts';
import { STANDARDS, type StandardsParams, type StandardsResult } from '../../protocol/standards.ts';
import { toRange } from '../to-proto.ts';
import { onRequest } from './handler.ts';

export const standards = onRequest(
  new ProtocolRequestType<StandardsParams, StandardsResult, never, void, void>(STANDARDS),
  () => ({}),
  [],
  async ({ session, params: { parent }, token }): Promise<StandardsResult> => {
    // Until everything has been looked at once, the tree would lack most of what is there.
    if (session.background.round === 0) await session.background.next(0, token);
    const { standardsTree } = await loadStandardsTree();
    const contexts = session.service.contexts(token, session.locale);
    const projects = contexts.map(({ document, project }) => ({ folder: document.index.project, project }));
    const speaking = contexts.find((c) => c.document.index.project === parent?.project) ?? contexts[0];
    const nodes = standardsTree(projects, parent, speaking?.locale ?? session.locale);
    return nodes.map(({ span, ...node }) => {
      const lines = node.uri === '' ? undefined : session.lines(node.uri);
      return { ...node, uri: session.clientUri(node.uri), range: lines ? toRange(lines, span) : null };
    });
  },
);
