/** The commands by name; each is loaded only when it is called. */
import type { Text } from '../../core/base/text.ts';
import type { Command } from '../command.ts';

export const COMMANDS: readonly { readonly name: string; readonly summary: Text; load(): Promise<Command> }[] = [
  { name: 'check', summary: { zh: '检查文档', en: 'check documents' }, load: async () => (await import('./check.ts')).check },
  { name: 'score', summary: { zh: '按评分标准给数据计分', en: 'score data by a scoring document' }, load: async () => (await import('./score.ts')).score },
  { name: 'test', summary: { zh: '运行评分标准的测试用例', en: 'run the tests of scoring documents' }, load: async () => (await import('./test.ts')).test },
  { name: 'analyze', summary: { zh: '推算评分标准的取值与影响；计算问卷声明的分析', en: 'work out ranges and influence of a scoring; compute the analyses of a survey' }, load: async () => (await import('./analyze.ts')).analyze },
  { name: 'report', summary: { zh: '把计分或分析的结果写成带图的报告', en: 'write the results of a scoring or a survey as a report with charts' }, load: async () => (await import('./report.ts')).report },
  { name: 'compare', summary: { zh: '说明评分标准的改动使哪些个案的结果改变', en: 'tell which cases a change of a scoring moves' }, load: async () => (await import('./compare.ts')).compare },
  { name: 'generate', summary: { zh: '按评分标准的输入生成个案', en: 'make up cases for a scoring' }, load: async () => (await import('./generate.ts')).generate },
  { name: 'import', summary: { zh: '把 XLSForm 工作簿变成问卷', en: 'make a survey of an XLSForm workbook' }, load: async () => (await import('./import.ts')).importCommand },
  { name: 'export', summary: { zh: '把问卷导出为 XLSForm 或 SurveyJS', en: 'export a survey to XLSForm or SurveyJS' }, load: async () => (await import('./export.ts')).exportCommand },
  { name: 'format', summary: { zh: '统一文档的排版', en: 'lay out documents in one way' }, load: async () => (await import('./format.ts')).format },
  { name: 'explain', summary: { zh: '说明一条规则', en: 'explain a rule' }, load: async () => (await import('./explain.ts')).explain },
  { name: 'rules', summary: { zh: '列出所有规则', en: 'list the rules' }, load: async () => (await import('./rules.ts')).rulesCommand },
  { name: 'init', summary: { zh: '新建配置和第一份文档', en: 'start with a configuration and a first document' }, load: async () => (await import('./init.ts')).init },
  { name: 'lsp', summary: { zh: '启动语言服务器', en: 'start the language server' }, load: async () => (await import('./lsp.ts')).lsp },
];
