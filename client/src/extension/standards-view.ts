/** The tree “Standards”: standards with their stages and targets, catalogs with their dimensions and what measures them. */
import { EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, type Disposable, type TreeDataProvider } from 'vscode';
import { STANDARDS, type StandardsKind, type StandardsNode, type StandardsParams, type StandardsResult } from '../../../server/src/protocol/standards.ts';
import type { ServerConnection } from './server-connection.ts';
import { toRange } from './ranges.ts';

const ICONS: Readonly<Record<StandardsKind, string>> = {
  project: 'folder',
  standard: 'law',
  stage: 'milestone',
  target: 'target',
  catalog: 'library',
  dimension: 'symbol-ruler',
  item: 'comment-discussion',
  criterion: 'checklist',
};

export class StandardsView implements Disposable, TreeDataProvider<StandardsNode> {
  readonly #server: ServerConnection;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      window.createTreeView('plumbline.standards', { treeDataProvider: this, showCollapseAll: true }),
      // A server that is started again tells when it knows the documents: until then the tree stays as it was, and open where it is.
      server.onDidChangeDocuments(() => { this.#changed.fire(); }),
    ];
  }

  async getChildren(parent?: StandardsNode): Promise<StandardsNode[]> {
    const params: StandardsParams = { parent: parent === undefined ? null : { kind: parent.kind, project: parent.project, uri: parent.uri, id: parent.id } };
    return [...((await this.#server.request<StandardsResult>(STANDARDS, params)) ?? [])];
  }

  getTreeItem(node: StandardsNode): TreeItem {
    const item = new TreeItem(node.label, node.expandable ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
    const uncovered = node.coverage?.measuredBy === 0;
    item.iconPath = uncovered ? new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground')) : new ThemeIcon(ICONS[node.kind]);
    item.description = describe(node);
    item.tooltip = [node.label, node.id, describe(node)].filter((line) => line !== '').join('\n');
    item.contextValue = node.kind;
    item.accessibilityInformation = { label: [node.label, describe(node)].join(' ') };
    if (node.range) {
      const options = { selection: toRange(node.range), preview: true };
      item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(node.uri), options] };
    }
    return item;
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }
}

/** What stands in grey behind the label. */
function describe({ coverage, id, label }: StandardsNode): string {
  if (coverage === null) return label === id ? '' : id;
  if (coverage.measuredBy > 0) return l10n.t('measured by {0}', coverage.measuredBy);
  return coverage.targets > 0 ? l10n.t('not measured, targets: {0}', coverage.targets) : l10n.t('not measured');
}
