/** Every feature on every kind of text: broken documents throw nothing, spans lie in the text, long documents take little time. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import type { Span } from '../../server/src/core/base/span.ts';
import type { FeatureContext } from '../../server/src/core/features/context.ts';
import { documentLinks } from '../../server/src/core/features/document-links.ts';
import { folds } from '../../server/src/core/features/folding.ts';
import { inlayHints } from '../../server/src/core/features/inlay-hints.ts';
import { codeLenses, resolveLens } from '../../server/src/core/features/lenses/code-lenses.ts';
import { definitions } from '../../server/src/core/features/names/definition.ts';
import { highlights, references } from '../../server/src/core/features/names/references.ts';
import { prepareRename, rename } from '../../server/src/core/features/names/rename.ts';
import { typeDefinition } from '../../server/src/core/features/pages/type-definition.ts';
import { selections } from '../../server/src/core/features/selection.ts';
import { outline } from '../../server/src/core/features/symbols/outline.ts';
import type { OutlineItem } from '../../server/src/core/features/symbols/outline-item.ts';
import { semanticTokens } from '../../server/src/core/features/tokens/semantic-tokens.ts';
import { contextOf } from '../support/features.ts';

const flat = (items: readonly OutlineItem[]): Span[] => items.flatMap((i) => [i.span, i.nameSpan, ...flat(i.children)]);

/** Calls everything that is asked of a whole document; gives the spans that lie in it. */
function whole(context: FeatureContext): Span[] {
  const all = { start: 0, end: context.document.text.length };
  const lenses = codeLenses(context, true);
  for (const lens of lenses) resolveLens(context, lens);
  return [
    ...documentLinks(context).map((l) => l.span),
    ...folds(context).map((f) => f.span),
    ...inlayHints(context, all).map(({ offset }) => ({ start: offset, end: offset })),
    ...lenses.map((l) => l.span),
    ...flat(outline(context)),
    ...semanticTokens(context).map((t) => t.span),
  ];
}

function at(context: FeatureContext, offset: number): Span[] {
  const uri = context.document.file.uri;
  const prepared = prepareRename(context, offset);
  rename(context, offset, 'other');
  return [
    ...definitions(context, offset).flatMap((d) => [d.origin, ...(d.uri === uri ? [d.span, d.nameSpan] : [])]),
    ...references(context, offset, true).filter((r) => r.uri === uri).map((r) => r.span),
    ...highlights(context, offset).map((h) => h.span),
    ...('refused' in prepared ? [] : [prepared.span]),
    ...selections(context, [offset]).flat(),
    ...(typeDefinition(context, offset) ? [typeDefinition(context, offset)?.origin ?? { start: 0, end: 0 }] : []),
  ];
}

function assertInside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

const root = new URL('../../samples/', import.meta.url);
const samples = readdirSync(root).filter((name) => statSync(new URL(name, root)).isDirectory());
const documents = samples.flatMap((sample) =>
  readdirSync(new URL(`${sample}/`, root)).filter((f) => /\.(?:standard|scoring|survey|dataset|catalog)\.(?:yaml|md)$/.test(f)).map((f) => ({ sample, file: f, text: readFileSync(new URL(`${sample}/${f}`, root), 'utf8') })));

describe('editor features', () => {
  for (const { sample, file, text } of documents) {
    it(`answer all over ${sample}/${file}, whole and cut short`, () => {
      const context = contextOf(new Map([[file, text]]), file);
      assertInside(text, whole(context));
      const step = Math.max(1, Math.floor(text.length / 60));
      for (let offset = 0; offset <= text.length; offset += step) assertInside(text, at(context, offset));
      for (const share of [0.15, 0.5, 0.8]) {
        const cut = text.slice(0, Math.floor(text.length * share));
        const broken = contextOf(new Map([[file, cut]]), file);
        assertInside(cut, [...whole(broken), ...at(broken, cut.length), ...at(broken, Math.floor(cut.length / 2))]);
      }
    });
  }

  const PIECES = ['kind: scoring\n', 'id: a\n', '---\n', 'criteria:\n', '  - id: b\n', '    weight: 40%\n', '    bands:\n      - { when: "< 1h", score: 5 }\n', '```yaml criteria\n', '```\n', '<!-- plumbline: criteria.b.bands -->\n', '| id | when |\n', '| --- | --- |\n', '| c | [a](b.catalog.yaml#c) |\n', '第一条　见第二条。\n', '## 第一章 总则\n', '&x {a: *x}\n', 'dimension: servqual.empathy\n', '"', "'", '[', '{', ': ', '# plumbline-ignore x: y\n', '\r', '\t', '\uD800', '#', '`', '|'];
  it('answer on any text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 30 }), fc.constantFrom('a.scoring.yaml', 'a.standard.md', 'a.survey.md', 'a.catalog.yaml'), fc.double({ min: 0, max: 1, noNaN: true }), (pieces, file, share) => {
      const text = pieces.join('');
      const context = contextOf(new Map([[file, text]]), file);
      assertInside(text, [...whole(context), ...at(context, Math.floor(text.length * share))]);
    }), { numRuns: 300, seed: 4 });
  });
});

const yaml = (targets: number): string => `kind: standard\nid: long\nuses: [servqual]\ntargets:\n${Array.from({ length: targets }, (_, i) => `  - id: t${i}\n    metric: m${i}\n    objective: "<= ${i}s"\n    dimension: servqual.empathy\n`).join('')}`;
const markdown = (targets: number): string => `---\nkind: standard\nid: long\nuses: [servqual]\n---\n\n<!-- plumbline: targets -->\n\n| id | metric | objective | dimension |\n| --- | --- | --- | --- |\n${Array.from({ length: targets }, (_, i) => `| t${i} | m${i} | <= ${i}s | servqual.empathy |\n`).join('')}\n${Array.from({ length: targets }, (_, i) => `第${i + 1}条　见第${i}条和[t](long.standard.md#t${i})。\n\n`).join('')}`;

describe('editor features on long documents', () => {
  for (const [file, write] of [['long.standard.yaml', yaml], ['long.standard.md', markdown]] as const) {
    it(`take time in proportion to ${file}`, () => {
      const measure = (size: number): number => {
        const text = write(size);
        const context = contextOf(new Map([[file, text]]), file);
        // What is read from the text once is not what is measured.
        whole(context);
        let best = Infinity;
        for (let round = 0; round < 3; round++) {
          const before = process.cpuUsage();
          whole(context);
          for (let i = 0; i < 10; i++) at(context, Math.floor((text.length * i) / 10));
          best = Math.min(best, process.cpuUsage(before).user);
        }
        return best;
      };
      const small = measure(300);
      const large = measure(2_400);
      assert.ok(large < small * 8 * 3, `${(small / 1_000).toFixed(0)} ms for 300 targets, ${(large / 1_000).toFixed(0)} ms for 2,400`);
    });
  }
});
