/** SARIF 2.1.0 (OASIS, 2020): the form in which code hosts and security dashboards take findings. */
import { createHash } from 'node:crypto';
import type { Severity } from '../../core/base/diagnostic.ts';
import { PROJECT_URL, ruleUrl } from '../../core/base/rule-url.ts';
import type { Text } from '../../core/base/text.ts';
import { rulePage, rules, type RuleInfo } from '../../core/service.ts';
import { EXIT } from '../exit-codes.ts';
import type { Finding, Range, Report } from '../report.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Reporter } from './reporter.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** Name under which GitHub and others know the root of the checked-out sources. */
const ROOT = '%SRCROOT%';

export const sarif: Reporter = async (report) => {
  const known = rules();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plumbline',
            version: report.version,
            semanticVersion: report.version,
            informationUri: PROJECT_URL,
            language: report.locale === 'zh' ? 'zh-CN' : 'en',
            rules: await Promise.all(known.map((rule) => descriptor(rule, report))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: report.baseUri } },
        artifacts: report.files.map((file) => ({ location: location(file) })),
        invocations: [
          {
            executionSuccessful: report.exitCode !== EXIT.failed,
            exitCode: report.exitCode,
            toolExecutionNotifications: report.failures.map((text) => ({ level: 'error', message: { text: text[report.locale] } })),
          },
        ],
        results: [],
      },
    ],
  };
  return jsonPieces(log, results(known, report), 4);
};

function* results(known: readonly RuleInfo[], report: Report): Generator<object> {
  const index = new Map(known.map((rule, i) => [rule.id, i]));
  const fingerprint = fingerprints(report);
  for (const finding of report.findings) yield result(finding, index, fingerprint(finding));
}

async function descriptor({ id, severity, summary, status, since, fix }: RuleInfo, { locale }: Report): Promise<object> {
  const page = await rulePage(id);
  const help = both(summary);
  return {
    id,
    shortDescription: { text: summary[locale] },
    fullDescription: { text: help },
    help: { text: `${help}\n${ruleUrl(id)}`, markdown: page ? both(page, '\n\n---\n\n') : `${both(summary, '\n\n')}\n\n[${id}](${ruleUrl(id)})` },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { status, since, fix },
  };
}

const both = ({ zh, en }: Text, between = '\n'): string => (zh === en ? zh : zh + between + en);

function result(finding: Finding, index: ReadonlyMap<string, number>, fingerprint: string): object {
  const ruleIndex = index.get(finding.rule);
  const fixes = finding.fixes.filter((fix) => fix.applicability !== 'display' && fix.edits.length > 0);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(finding.file, finding.range) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((place, id) => ({
            id,
            message: { text: place.message },
            physicalLocation: physical(place.file, place.range),
          })),
        }),
    partialFingerprints: { 'contextHash/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(fixOf) }),
    properties: { severity: finding.severity },
  };
}

function fixOf(fix: Finding['fixes'][number]): object {
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  return {
    description: { text: fix.title },
    artifactChanges: files.map((file) => ({
      artifactLocation: location(file),
      replacements: fix.edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({
          deletedRegion: region(edit.range),
          ...(edit.newText === '' ? {} : { insertedContent: { text: edit.newText } }),
        })),
    })),
  };
}

const physical = (file: string, range: Range): object => ({ artifactLocation: location(file), region: region(range) });

const location = (file: string): object => ({ uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT });

/** SARIF counts lines and columns from 1 and excludes the end. */
const region = ({ start, end }: Range): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/**
 * A name for a finding that stays when lines move: the rule, the words of the line without its spaces, and, where the
 * same was found at the same words, which of them in the file it is.
 */
function fingerprints(report: Report): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, range }) => {
    const { text, lines } = report.source(file);
    const line = text.slice(lines.lineStart(range.start.line), lines.lineEnd(range.start.line));
    const context = `${rule}\n${line.replace(/\s+/g, '')}`;
    const hash = createHash('sha256').update(context).digest('hex').slice(0, 32);
    const key = `${file}\n${hash}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${hash}:${String(occurrence)}`;
  };
}
