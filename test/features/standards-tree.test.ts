/** The tree of standards and dimensions: its levels, what measures a dimension, what nothing measures. */
import assert from 'node:assert/strict';
import { Project } from '../../server/src/core/analysis/project.ts';
import { standardsTree, type TreeNode, type TreeProject } from '../../server/src/core/features/standards-tree.ts';
import { contextOf, readFixture } from '../support/features.ts';

const FILES = {
  'hotline.standard.yaml': `kind: standard
id: hotline
title: { zh: 热线, en: Hotline }
uses: [servqual]
stages:
  - id: enquiry
    title: 咨询
    targets:
      - { id: phone-answer, title: 电话接听, dimension: servqual.responsiveness }
  - { id: closing, title: 收尾 }
targets:
  - { id: csat, title: 满意率, dimension: servqual.assurance }
`,
  'rating.scoring.yaml': `kind: scoring
id: rating
uses: [servqual, own]
criteria:
  - id: speed
    label: 快慢
    criteria:
      - { id: first, label: 首次响应, dimension: servqual.responsiveness }
  - { id: warmth, dimension: own.care }
`,
  'poll.survey.md': `---
kind: survey
id: poll
uses: [servqual]
---
<!-- plumbline: items -->
| 编号 | 题干 | 维度 |
| --- | --- | --- |
| Q1 | 您对速度满意吗？ | servqual.responsiveness |
`,
  'own.catalog.yaml': `kind: catalog
id: own
title: 自有维度
dimensions:
  - { id: care, label: { zh: 关心, en: Care } }
  - { id: calm, label: { zh: 从容, en: Calm } }
`,
};

describe('the tree of standards', () => {
  const project = (files: Record<string, string>, folder: string): TreeProject => {
    const { files: texts, file } = readFixture(files);
    return { folder, project: contextOf(texts, file).project };
  };
  const all = project(FILES, '/w');
  const below = (parent: TreeNode | null): readonly TreeNode[] => standardsTree([all], parent, 'zh');
  const find = (nodes: readonly TreeNode[], label: string): TreeNode => {
    const node = nodes.find((n) => n.label === label);
    assert.ok(node, `${label} is not among ${nodes.map((n) => n.label).join()}`);
    return node;
  };
  const labels = (nodes: readonly TreeNode[]): string[] => nodes.map((n) => `${n.kind} ${n.label}${n.expandable ? ' +' : ''}`);

  it('begins with standards and the catalogs that are drawn on', () => {
    assert.deepEqual(labels(below(null)), ['standard 热线 +', 'catalog SERVQUAL 服务质量模型 +', 'catalog 自有维度 +']);
    assert.equal(find(standardsTree([all], null, 'en'), 'Hotline').kind, 'standard');
  });

  it('has stages and targets below a standard', () => {
    const standard = below(find(below(null), '热线'));
    assert.deepEqual(labels(standard), ['stage 咨询 +', 'stage 收尾', 'target 满意率']);
    assert.deepEqual(labels(below(find(standard, '咨询'))), ['target 电话接听']);
  });

  it('tells what measures a dimension, in YAML and Markdown, and how many targets are set for it', () => {
    const dimensions = below(find(below(null), 'SERVQUAL 服务质量模型'));
    const responsiveness = find(dimensions, '响应性');
    assert.deepEqual(responsiveness.coverage, { measuredBy: 2, targets: 1 });
    assert.deepEqual(labels(below(responsiveness)), ['item Q1', 'criterion 首次响应']);
    assert.deepEqual(find(dimensions, '保证性').coverage, { measuredBy: 0, targets: 1 });
  });

  it('marks dimensions that nothing measures', () => {
    const own = below(find(below(null), '自有维度'));
    assert.deepEqual(own.map((n) => [n.id, n.coverage?.measuredBy, n.expandable]), [['care', 1, true], ['calm', 0, false]]);
  });

  it('has a level for projects where there are several, and none for empty ones', () => {
    const other = project({ 'b.standard.yaml': 'kind: standard\nid: b\n' }, '/w/other');
    const empty: TreeProject = { folder: '/w/empty', project: new Project([], []) };
    const roots = standardsTree([all, other, empty], null, 'zh');
    assert.deepEqual(labels(roots), ['project w +', 'project other +']);
    assert.deepEqual(labels(standardsTree([all, other, empty], roots[1] ?? null, 'zh')), ['standard b']);
  });

  it('answers nothing about what has gone', () => {
    const [standard] = below(null);
    assert.ok(standard);
    assert.deepEqual(below({ ...standard, uri: 'file:///gone' }), []);
    assert.deepEqual(standardsTree([all], { ...standard, project: '/gone' }, 'zh'), []);
    assert.deepEqual(below({ ...standard, kind: 'stage', id: 'gone' }), []);
  });
});
