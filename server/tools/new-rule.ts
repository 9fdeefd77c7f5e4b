/**
 * `npm run new-rule -- <group>/<rule-id>`: writes a rule, its page and its suite to fill in. What it writes breaks the
 * conventions on purpose until it is filled in: `npm run generate` then says what is still missing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RULE_GROUPS } from '../src/core/rules/define-rule.ts';
import { SECTIONS } from './generate/rule-page.ts';
import { inRepository } from './generate/repository.ts';

const files = newRule(process.argv[2] ?? '');
if (typeof files === 'string') {
  console.error(files);
  process.exitCode = 2;
} else {
  for (const [path, content] of files) {
    mkdirSync(dirname(inRepository(path)), { recursive: true });
    writeFileSync(inRepository(path), content, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  console.log('Fill them in, then run `npm run generate` and `npm test`.');
}

/** The files of the new rule by path, or what is wrong with its name. */
function newRule(name: string): Map<string, string> | string {
  const [group = '', id = ''] = name.split('/');
  if (!(RULE_GROUPS as readonly string[]).includes(group) || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
    return `usage: npm run new-rule -- <group>/<rule-id>, where the group is one of ${RULE_GROUPS.join(', ')} and the id is kebab-case and names what is wrong`;
  }
  const paths = { rule: `server/src/core/rules/${group}/${id}.ts`, page: `server/src/core/rules/${group}/${id}.md`, suite: `test/rules/${id}.md` };
  const present = Object.values(paths).find((path) => existsSync(inRepository(path)));
  if (present !== undefined) return `${present} is there already`;
  return new Map([
    [paths.rule, rule(group, id)],
    [paths.page, page(id)],
    [paths.suite, suite(id)],
  ]);
}

function rule(group: string, id: string): string {
  return `/** TODO: what is wrong, and why it cannot be found by the schema. */
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: '${id}',
  group: '${group}',
  since: '0.1.0',
  status: 'preview',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['standard'],
  summary: { zh: 'TODO', en: 'TODO' },
  messages: { wrong: { zh: 'TODO “{name}”', en: 'TODO “{name}”' } },
  check({ document, report }) {
    for (const target of document.standard.targets) {
      report({ message: 'wrong', span: target.node.span, data: { name: target.id ?? '' } });
    }
  },
});
`;
}

function page(id: string): string {
  const body = SECTIONS.map(({ zh, en }) => {
    const isExample = en === 'Example' || en === 'Use instead';
    const content = isExample
      ? '```yaml hotline.standard.yaml\nkind: standard\nid: hotline\ntitle: 热线服务标准\n```'
      : 'TODO（中文）\n\nTODO (English)';
    return `## ${zh} ${en}\n\n${content}\n`;
  });
  return `# ${id}\n\n${body.join('\n')}`;
}

function suite(id: string): string {
  return `# ${id}

## TODO

\`\`\`yaml hotline.standard.yaml
kind: standard
id: hotline
title: 热线服务标准 # warning: [${id}] "TODO"
\`\`\`
`;
}
