/** The tree “Standards” as the workbench asks for it. */
import { commands, extensions, ThemeIcon, type TreeDataProvider, type TreeItem } from 'vscode';
import type { StandardsNode } from '../../../server/src/protocol/standards.ts';
import { equal, eventually, ok } from '../assert.ts';
import { at, ID, RUN, write } from '../workspace.ts';

describe('the view of standards', () => {
  const tree = (): TreeDataProvider<StandardsNode> => (extensions.getExtension(ID)?.exports as { standards: TreeDataProvider<StandardsNode> }).standards;
  const below = async (node?: StandardsNode): Promise<StandardsNode[]> => (await tree().getChildren(node)) ?? [];
  /** Of the first folder: where several have standards, each has its own branch. */
  const roots = async (): Promise<StandardsNode[]> => {
    const nodes = await below();
    const project = nodes.find((n) => n.kind === 'project' && at('').path.startsWith(n.project));
    return project ? below(project) : nodes;
  };
  const item = async (node: StandardsNode): Promise<TreeItem> => tree().getTreeItem(node);

  before(async () => {
    await write('tree.standard.yaml', `kind: standard
id: tree
title: 树
uses: [servqual]
stages:
  - id: enquiry
    title: 咨询
    targets:
      - { id: answer, title: 接听, metric: response_time, objective: "<= 30s", dimension: servqual.responsiveness }
`);
    await write('tree-score.scoring.yaml', `kind: scoring
id: tree-score
title: 量
uses: [servqual]
scale: { min: 0, max: 5 }
inputs:
  speed: { type: number, domain: "[0..5]" }
criteria:
  - { id: speed, label: 快慢, dimension: servqual.responsiveness, input: speed }
`);
  });

  it('shows standards, stages and targets, each with its place', async () => {
    const standard = await eventually('the standard in the tree', async () => (await roots()).find((n) => n.label === '树'));
    const [stage] = await below(standard);
    ok(stage, 'no stage');
    equal(stage.label, '咨询');
    const [target] = await below(stage);
    ok(target, 'no target');
    equal([target.label, (await item(target)).description], ['接听', 'answer']);
    equal((await item(target)).command?.command, 'vscode.open');
  });

  it('marks dimensions that nothing measures, in the language of the editor', async () => {
    const catalog = await eventually('SERVQUAL in the tree', async () => (await roots()).find((n) => n.kind === 'catalog' && n.uri.includes('servqual')));
    const dimensions = await eventually('a dimension that is measured', async () => {
      const found = await below(catalog);
      return found.some((n) => (n.coverage?.measuredBy ?? 0) > 0) && found;
    });
    equal(dimensions.length, 5);
    const bare = dimensions.find((n) => n.coverage?.measuredBy === 0);
    ok(bare, 'every dimension is measured');
    const shown = await item(bare);
    ok(shown.iconPath instanceof ThemeIcon && shown.iconPath.id === 'circle-slash', 'no mark');
    ok(String(shown.description).startsWith(RUN.language === 'zh-cn' ? '尚未衡量' : 'not measured'), String(shown.description));
    const measured = dimensions.find((n) => (n.coverage?.measuredBy ?? 0) > 0);
    ok(measured, 'no dimension is measured');
    ok((await below(measured)).every((n) => n.kind === 'criterion' || n.kind === 'item'), 'something else measures');
  });

  it('opens in the workbench', async () => {
    await commands.executeCommand('plumbline.standards.focus');
  });
});
