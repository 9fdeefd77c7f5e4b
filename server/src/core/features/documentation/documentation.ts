/** The documentation behind a completion entry or a name: Markdown in both languages, the reader's first. */
import { ruleUrl } from '../../base/rule-url.ts';
import { findFunction, signature } from '../../expression/functions.ts';
import { findUnit } from '../../expression/units.ts';
import { RULES } from '../../rules/generated/registry.ts';
import { describe } from '../../schema/describe.ts';
import type { FeatureContext } from '../context.ts';
import { code, joined, paragraphs } from './markdown.ts';
import type { Subject } from './subject.ts';
import { documentDocumentation, symbolDocumentation } from './symbols.ts';

/** Undefined where there is nothing to say, or what was asked about is gone. */
export function documentationOf(context: FeatureContext, subject: Subject): string | undefined {
  const { locale } = context;
  switch (subject.type) {
    case 'key': {
      const text = describe(subject);
      return text && paragraphs(text, locale);
    }
    case 'symbol': {
      const file = fileOf(context, subject.uri);
      const symbol = file?.symbols.find((s) => s.kind === subject.kind && s.id === subject.id);
      return file && symbol && symbolDocumentation(context, file, symbol);
    }
    case 'document': {
      const file = fileOf(context, subject.uri);
      return file && documentDocumentation(context, file);
    }
    case 'function':
      return functionDocumentation(subject.name, context);
    case 'unit':
      return unitDocumentation(subject.name, context);
    case 'rule':
      return ruleDocumentation(subject.id, context);
  }
}

const fileOf = ({ project, document, analysis }: FeatureContext, uri: string) =>
  project.files.find((f) => f.uri === uri) ?? (document.file.uri === uri ? document.index : analysis(uri)?.index);

export function functionDocumentation(name: string, { locale }: FeatureContext): string | undefined {
  const info = findFunction(name);
  return info && joined(`\`\`\`feel\n${signature(info)}\n\`\`\``, paragraphs(info.summary, locale));
}

export function unitDocumentation(name: string, { locale }: FeatureContext): string | undefined {
  const unit = findUnit(name);
  if (unit === undefined) return undefined;
  const names = [unit.symbol, ...unit.zh].map(code).join(locale === 'zh' ? '、' : ', ');
  return locale === 'zh' ? `单位 ${names}` : `Unit ${names}`;
}

export function ruleDocumentation(id: string, { locale }: FeatureContext): string | undefined {
  const rule = RULES.find((r) => r.id === id);
  return rule && joined(`**${rule.id}** · ${code(rule.severity)}`, paragraphs(rule.summary, locale), `[${locale === 'zh' ? '规则说明' : 'About this rule'}](${ruleUrl(id)})`);
}
