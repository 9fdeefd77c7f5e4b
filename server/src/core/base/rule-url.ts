/** Where the page of a rule stands for those who have only a link to follow. */
const RULE_PAGES = 'https://github.com/plumbline-standards/plumbline/blob/main/docs/rules/';

export const PROJECT_URL = 'https://github.com/plumbline-standards/plumbline';

export const ruleUrl = (rule: string): string => `${RULE_PAGES}${rule}.md`;
