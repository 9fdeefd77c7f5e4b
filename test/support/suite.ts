/**
 * Markdown suites: cases under `## ` headings, each a small project in fences whose info string names the file. Marks say
 * what is found where, and are taken out before the files are read:
 * - at the end of a line, `# error: [rule-id] "part of the message"`, in Markdown files `<!-- error: [rule-id] "…" -->`
 * - on the next line, `^^^` under the exact range, counted in UTF-16 units from the start of the line
 * What is found without a mark fails as well as a mark that nothing meets. A second fence of the same name with the word
 * `fixed` is the file after all safe fixes. Paragraphs are notes for the reader.
 */
import assert from 'node:assert/strict';
import { LineIndex } from '../../server/src/core/base/line-index.ts';
import { checkFiles, fixAll, type FileFinding, type Files } from './project.ts';

export interface SuiteCase {
  readonly title: string;
  readonly files: Files;
  readonly marks: readonly Mark[];
  readonly carets: readonly Carets[];
  readonly fixed: Files;
}

interface Mark {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly rule: string;
  readonly words: string;
}

/** All ranges that are underlined on one line, as `start-end`. */
interface Carets {
  readonly file: string;
  readonly line: number;
  readonly ranges: readonly string[];
}

const MARK = /[ \t]*(?:#|<!--) (error|warning|info|hint): \[([a-z-]+)\](?: "([^"]*)")?(?: -->)?$/;

export function readSuite(text: string): SuiteCase[] {
  const parts: string[][] = [];
  let ticks: string | undefined;
  for (const line of text.split('\n')) {
    // Headings inside a fence are those of the document.
    if (ticks === undefined && line.startsWith('## ')) parts.push([line.slice(3)]);
    else parts.at(-1)?.push(line);
    const fence = /^`{3,}/.exec(line)?.[0];
    if (ticks === undefined) ticks = fence;
    else if (line === ticks) ticks = undefined;
  }
  return parts.map(readCase);
}

function readCase([title = '', ...lines]: readonly string[]): SuiteCase {
  const files = new Map<string, string>();
  const fixed = new Map<string, string>();
  const marks: Mark[] = [];
  const carets: Carets[] = [];
  for (let i = 0; i < lines.length; i++) {
    const fence = /^(`{3,})\w+ (\S+)( fixed)?$/.exec(lines[i] ?? '');
    if (!fence) {
      assert.doesNotMatch(lines[i] ?? '', /^```/, `${title}: a fence without a file name`);
      continue;
    }
    const [, ticks = '', file = '', isFixed] = fence;
    const end = lines.indexOf(ticks, i + 1);
    assert.ok(end > 0, `${title}: the fence of ${file} is not closed`);
    const content: string[] = [];
    for (const raw of lines.slice(i + 1, end)) {
      if (/^ *\^[ ^]*$/.test(raw)) {
        carets.push({ file, line: content.length - 1, ranges: [...raw.matchAll(/\^+/g)].map((m) => `${m.index}-${m.index + m[0].length}`) });
        continue;
      }
      let line = raw;
      for (let mark = MARK.exec(line); mark; mark = MARK.exec(line)) {
        const [, severity = '', rule = '', words = ''] = mark;
        marks.push({ file, line: content.length, severity, rule, words });
        line = line.slice(0, mark.index);
      }
      content.push(line);
    }
    (isFixed === undefined ? files : fixed).set(file, content.map((l) => `${l}\n`).join(''));
    i = end;
  }
  return { title: title.trim(), files, marks, carets, fixed };
}

/** Holds what is found against the marks, and the fixed files against what the safe fixes make. */
export function assertCase({ files, marks, carets, fixed }: SuiteCase): void {
  const found = checkFiles(files).map((finding) => ({ finding, ...place(files, finding) }));
  const met = new Set<Mark>();
  const surplus = found.filter(({ finding, line }) => {
    const mark = marks.find((m) => !met.has(m) && m.file === finding.file && m.line === line && meets(m, finding));
    if (mark) met.add(mark);
    return !mark;
  });
  const unmet = marks.filter((m) => !met.has(m));
  const list = [
    ...surplus.map(({ finding, line }) => `found without a mark: ${finding.file}:${line + 1} ${finding.severity}: [${finding.rule}] ${finding.message.zh} | ${finding.message.en}`),
    ...unmet.map((m) => `marked but not found: ${m.file}:${m.line + 1} ${m.severity}: [${m.rule}] ${m.words}`),
  ];
  assert.deepEqual(list, []);
  for (const { file, line, ranges } of carets) {
    const actual = found.filter((f) => f.finding.file === file && f.line === line).map((f) => f.range);
    assert.deepEqual([...new Set(actual)], ranges, `ranges on line ${line + 1} of ${file}`);
  }
  if (fixed.size === 0) return;
  const after = fixAll(files);
  for (const [file, text] of fixed) assert.equal(after.get(file), text);
}

const meets = (mark: Mark, { rule, severity, message }: FileFinding): boolean =>
  mark.rule === rule && mark.severity === severity && (message.zh.includes(mark.words) || message.en.includes(mark.words));

function place(files: Files, { file, span }: FileFinding): { line: number; range: string } {
  const index = new LineIndex(files.get(file) ?? '');
  const start = index.positionAt(span.start);
  return { line: start.line, range: `${start.character}-${span.end - span.start + start.character}` };
}
