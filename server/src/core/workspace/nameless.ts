/** What is said of a text that somebody has opened as a document while nothing says of which kind it is: it must not look as if all were well. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nameWanted } from '../base/document-kind.ts';
import type { WorkspaceFile } from './workspace-file.ts';

export const nameless = ({ claim, path }: WorkspaceFile): Diagnostic => ({
  rule: 'file-name-mismatch',
  severity: 'warning',
  message: claim === 'draft' ? KIND_WANTED : nameWanted(path.slice(path.lastIndexOf('/') + 1)),
  span: { start: 0, end: 0 },
  related: [],
  fixes: [],
  tags: [],
});

const KIND_WANTED = {
  zh: '还看不出这是哪一类准绳文档：请在行首写 kind:（catalog、standard、scoring、survey、dataset 之一），保存时命名为 <编号>.<类型>.yaml。',
  en: 'Nothing says yet what kind of Plumbline document this is: begin a line with kind: (one of catalog, standard, scoring, survey, dataset), and save it as <id>.<kind>.yaml.',
};
