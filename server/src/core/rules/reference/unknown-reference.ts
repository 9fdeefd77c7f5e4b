/** A name of a document, of a part of one or of something local that leads nowhere. */
import type { Fix } from '../../base/diagnostic.ts';
import type { Reference } from '../../analysis/file-index.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../support/fixes.ts';
import { didYouMean, kindNames, suggester } from '../support/names.ts';
import { isDimensionReference } from './unknown-dimension.ts';

export default defineRule({
  id: 'unknown-reference',
  group: 'reference',
  since: '0.1.0',
  status: 'stable',
  level: 'workspace',
  severity: 'error',
  fix: 'unsafe',
  summary: { zh: '引用的文档、部分或本地名称不存在。', en: 'A document, part or local name that does not exist is referred to.' },
  messages: {
    unknown: { zh: '没有名为“{name}”的{kind}{suggestion}', en: 'There is no {kind} named “{name}”{suggestion}' },
    joined: { zh: '“{name}”是用“{mark}”连起来的几个名称；列表各项要用半角逗号“,”分隔。', en: '“{name}” is several names joined by “{mark}”; the items of a list are separated by ordinary commas.' },
    link: { zh: '链接指向的“{name}”不存在{suggestion}', en: 'The link leads to “{name}”, which does not exist{suggestion}' },
  },
  check({ index, project, report }) {
    const guess = suggester();
    for (const reference of index.references) {
      if (reference.form === 'feel' || isDimensionReference(reference)) continue;
      const resolution = project.resolve(index, reference);
      // In a text that could not be read in full, what is missing may be there.
      if (resolution.status !== 'unknown' || (index.broken && isLocal(reference))) continue;
      const mark = reference.form === 'link' ? undefined : /[，、；]/.exec(reference.text)?.[0];
      if (mark !== undefined) {
        const apart = reference.text.split(/[，、；]/).map((name) => name.trim()).filter((name) => name !== '').join(', ');
        report({ message: 'joined', span: reference.span, data: { name: reference.text, mark }, fixes: reference.editable ? [replaceFix(reference.span, apart, 'unsafe')] : [] });
        continue;
      }
      const meant = guess(reference.text, resolution.candidates);
      report({
        message: reference.form === 'link' ? 'link' : 'unknown',
        span: reference.span,
        data: { name: reference.text, kind: kindNames(reference.kinds), suggestion: didYouMean(meant) },
        fixes: meant === undefined ? [] : correct(reference, meant),
      });
    }
  },
});

const isLocal = (reference: Reference): boolean => reference.scope === null || reference.text.startsWith('#');

/** A link's address holds a path too, of which only the part behind `#` is the name as it stands. */
function correct(reference: Reference, meant: string): Fix[] {
  if (!reference.editable) return [];
  if (reference.form !== 'link') return [replaceFix(reference.span, meant, 'unsafe')];
  const hash = reference.text.indexOf('#');
  const part = meant.slice(meant.indexOf('#') + 1);
  if (hash < 0 || !meant.startsWith(reference.text.slice(0, hash + 1))) return [];
  const length = reference.text.length - hash - 1;
  return [replaceFix({ start: reference.span.end - length, end: reference.span.end }, part, 'unsafe')];
}
