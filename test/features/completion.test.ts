/** Completion in YAML: keys, values, names, FEEL, bands; also while the text around the cursor is half typed. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { accepting, completeIn, labelsIn } from '../support/completion.ts';
import { contextOf } from '../support/features.ts';

const HEAD = `kind: scoring
id: a
scale: { min: 1, max: 5 }
inputs:
  response_time: { type: duration, label: { zh: 响应时间, en: Response time } }
  channel: { type: enum, values: [phone, email] }
  rude: { type: boolean }
`;
const scoring = (tail: string, head = HEAD): Readonly<Record<string, string>> => ({ 'a.scoring.yaml': head + tail });
const standard = (tail: string): Readonly<Record<string, string>> => ({ 's.standard.yaml': `kind: standard\nid: s\ntitle: T\n${tail}` });
const last = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

describe('completion of keys', () => {
  it('proposes what is required first, then the order of the schema, and nothing that is there', () => {
    assert.deepEqual(labelsIn({ 'a.scoring.yaml': '$0' }, 6), ['kind', 'id', 'scale', 'criteria', 'title', 'description']);
    assert.deepEqual(labelsIn(scoring('$0'), 3), ['criteria', 'title', 'description']);
    assert.deepEqual(labelsIn({ 'a.scoring.yaml': 'kind: scoring\n$0\nscale: { min: 0, max: 5 }\ncriteria: []\n' }, 2), ['id', 'title']);
  });

  it('writes a form for what the schema wants', () => {
    assert.equal(accepting({ 'a.scoring.yaml': '$0' }, 'kind'), 'kind: scoring');
    assert.equal(accepting({ 'a.scoring.yaml': '$0' }, 'id'), 'id: a');
    assert.equal(accepting({ 'a.scoring.yaml': 'sc$0' }, 'scale'), 'scale: { min: ‸, max: ‸ }');
    assert.equal(accepting({ 'a.scoring.yaml': 'cri$0' }, 'criteria'), 'criteria:\n  - id: ‸');
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n    ban$0'), 'bands')), '      - { when: "‸", score: ‸ }');
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n    agg$0'), 'aggregate')), '    aggregate: mean');
    assert.equal(last(accepting(standard('targets:\n  - id: x\n    obj$0'), 'objective')), '    objective: "‸"');
    assert.equal(last(accepting(scoring('criteria:\n  - { id: x, ban$0'), 'bands')), '  - { id: x, bands: [{ ‸ }]');
    assert.ok(accepting(scoring('criteria:\n  - id: x\n    ro$0'), 'round').endsWith('    round:\n      digits: ‸'));
  });

  it('changes the key alone where its colon is there', () => {
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n    wei$0: 3'), 'weight')), '    weight: 3');
    assert.equal(last(accepting(scoring('criteria:\n  - { id: x, w$0gt: 3 }'), 'weight')), '  - { id: x, weight: 3 }');
  });

  it('knows the branch of a union', () => {
    const scale = (entries: string): string[] => labelsIn({ 'q.survey.yaml': `kind: survey\nid: q\nscales:\n  s: { ${entries} }\n` });
    assert.ok(scale('type: likert, $0').includes('labels'));
    assert.ok(!scale('type: numeric, $0').includes('labels'));
    assert.ok(!scale('$0, type: numeric').includes('labels'));
    assert.deepEqual(scale('type: $0'), ['numeric', 'likert', 'kano']);
    assert.deepEqual(labelsIn({ 'q.survey.yaml': 'kind: survey\nid: q\nanalyses:\n  - $0\n    type: nps\n' }, 1), ['item']);
  });

  it('finds keys by their Chinese names and pinyin', () => {
    for (const typed of ['权重', 'quanzhong', 'qz', 'quanz']) assert.equal(labelsIn(scoring(`criteria:\n  - id: x\n    ${typed}$0`), 1)[0], 'weight', typed);
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n    qz$0'), 'weight')), '    weight: ‸');
  });

  it('proposes a next item where the dash is missing', () => {
    assert.deepEqual(labelsIn(scoring('criteria:\n  $0')), ['- id']);
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n  $0'), '- id')), '  - id: ‸');
    assert.ok(labelsIn(scoring('criteria:\n- id: x\n$0')).includes('vetoes'));
  });
});

describe('completion on half-typed lines', () => {
  const CASES: Readonly<Record<string, readonly [text: string, expected: string]>> = {
    'nothing behind a colon': ['criteria:\n  - id: x\n    aggregate: $0\n    weight: 1\n', 'deduct'],
    'an empty item': ['criteria:\n  - $0\n  - id: y\n', 'weight'],
    'an item begun': ['criteria:\n  - we$0\n', 'weight'],
    'an open map in braces': ['criteria:\n  - { id: x, $0\n  - { id: y }\n', 'weight'],
    'an open map after a comma without blank': ['criteria:\n  - { id: x,$0\n', 'weight'],
    'an open value in braces': ['criteria:\n  - { id: x, aggregate: $0\n', 'deduct'],
    'an open value before a brace': ['criteria:\n  - { id: x, aggregate: $0 }\n', 'deduct'],
    'braces over several lines': ['criteria:\n  - {\n      id: x,\n      $0\n', 'weight'],
    'braces over several lines, closed': ['criteria:\n  - {\n      id: x,\n      $0\n    }\n', 'weight'],
    'brackets inside braces': ['criteria:\n  - { id: x, bands: [{ $0', 'score'],
    'a key without colon above other keys': ['criteria:\n  - id: x\n    we$0\n    input: rude\n', 'weight'],
    'a list at the column of its key': ['criteria:\n- id: x\n  $0\n', 'weight'],
    'below a nested list': ['criteria:\n  - id: x\n    bands:\n      - { when: "-", score: 1 }\n    $0\n', 'weight'],
    'before a comment': ['criteria:\n  - id: x\n    $0 # later\n', 'weight'],
    'after lines of comment': ['criteria:\n  - id: x\n    # why\n    # so\n    $0\n', 'weight'],
    'after an empty line': ['criteria:\n  - id: x\n\n    $0\n', 'weight'],
    'after a quoted value left open above': ['title: "T\ncriteria:\n  - id: x\n    $0\n', 'weight'],
    'a value before others in quotes': ['criteria:\n  - { id: "x", $0, label: "a, b" }\n', 'weight'],
    'CRLF': ['criteria:\r\n  - id: x\r\n    $0\r\n', 'weight'],
    'quotes inside braces': ['criteria:\n  - { id: x, aggregate: "$0" }\n', 'deduct'],
    'single quotes left open': ["criteria:\n  - { id: x, aggregate: 'd$0", 'deduct'],
    'a map on the line of its dash': ['criteria:\n  - id: x\n    criteria:\n      - id: y\n        $0\n', 'weight'],
    'an item behind one that says more': ['criteria:\n  - id: x\n    weight: 1\n  - $0\n', 'weight'],
    'a list at the column of its key before another': ['uses:\n- $0\ntags:\n- servqual\n', 'servqual'],
    'deep below lists in lists': ['criteria:\n  -\n    $0\n', 'weight'],
  };
  for (const [name, [text, expected]] of Object.entries(CASES)) {
    it(name, () => assert.ok(labelsIn(scoring(text)).includes(expected), labelsIn(scoring(text)).slice(0, 10).join()));
  }

  it('writes the blank that a dash wants', () => {
    assert.equal(last(accepting(scoring('criteria:\n  -$0'), 'id')), '  - id: ‸');
    assert.equal(last(accepting(scoring('uses:\n-$0'), 'servqual')), '- servqual');
    assert.equal(last(accepting(scoring('criteria:\n  - id: x\n    input: response_time\n    bands:\n      - { when: "< 5min", score: 5 }\n      -$0'), '{ when: ">= 5min", score: 4 }')), '      - { when: ">= 5min", score: 4 }');
    assert.ok(accepting(standard('stages:\n  -$0\n'), 'targets').endsWith('stages:\n  - targets:\n      - id: ‸\n        metric: ‸\n        objective: "‸"\n'));
    assert.ok(!labelsIn(scoring('criteria:\n  -$0\n    id: x\n')).includes('id'));
  });

  it('is silent where nothing of the language can stand', () => {
    for (const text of ['title: some $0 words', 'criteria:\n  - id: "x"$0', 'criteria:\n  - { id: x }$0', 'criteria:\n  - { id: x, aggregate: "mean"$0, weight: 1 }', 'description: |\n  text $0\n', 'title: T\n   $0', '# a comment $0']) {
      assert.deepEqual(labelsIn(scoring(`${text}\n`)), [], text);
    }
  });
});

describe('completion of names', () => {
  const dimension = (typed: string, head = HEAD): Readonly<Record<string, string>> => scoring(`criteria:\n  - id: x\n    dimension: ${typed}$0\n`, head);

  it('finds a dimension by id, label, synonym and pinyin', () => {
    for (const typed of ['kekao', 'kkx', 'kekx', '可靠', 'reliab', 'servqual.reliab', 'servqual.kkx', 'servqual.可靠']) {
      assert.equal(labelsIn(dimension(typed), 1)[0], 'servqual.reliability', typed);
    }
    assert.equal(labelsIn(dimension('xyx'), 1)[0], 'servqual.responsiveness');
    assert.equal(labelsIn(dimension('同理心'), 1)[0], 'servqual.empathy');
    assert.equal(labelsIn(dimension('tlx'), 1)[0], 'servqual.empathy');
  });

  it('uses the catalog in the same edit, once', () => {
    assert.ok(accepting(dimension('kkx'), 'servqual.reliability').startsWith('kind: scoring\nid: a\nuses: [servqual]\nscale:'));
    const used = HEAD.replace('scale', 'uses: [airline]\nscale');
    assert.ok(accepting(dimension('kkx', used), 'servqual.reliability').includes('uses: [airline, servqual]\n'));
    assert.ok(accepting(dimension('brand', used), 'airline.brand').includes('uses: [airline]\n'));
  });

  it('puts own dimensions before used ones before all others', () => {
    const head = HEAD.replace('scale', 'uses: [segue]\ndimensions:\n  - { id: own, label: 自有 }\nscale');
    const labels = labelsIn(dimension('', head));
    assert.equal(labels[0], 'own');
    assert.equal(labels[1]?.startsWith('segue.'), true);
    assert.ok(labels.includes('servqual.reliability'));
    assert.equal(labelsIn(dimension('zy', head), 1)[0], 'own');
  });

  it('proposes catalogs, documents and their parts', () => {
    const other = { 'x.scoring.yaml': 'kind: scoring\nid: x\ntitle: { zh: 打分, en: Marks }\ninputs:\n  rt: { type: duration, label: 响应时间 }\ncriteria:\n  - { id: c, label: 速度, input: rt }\n' };
    assert.deepEqual(labelsIn({ ...standard('measured-by: [$0]'), ...other }), ['x']);
    assert.deepEqual(labelsIn({ ...standard('targets:\n  - id: t\n    measured-by: [$0]'), ...other }), ['x', 'x#c']);
    assert.deepEqual(labelsIn({ ...standard('targets:\n  - id: t\n    measured-by: [sudu$0]'), ...other }), ['x#c']);
    assert.deepEqual(labelsIn({ ...standard('targets:\n  - id: t\n    metric: $0'), ...other }), ['rt']);
    assert.ok(!labelsIn(standard('uses: [servqual, $0]')).includes('servqual'));
    assert.ok(labelsIn(standard('uses:\n  - $0')).includes('servqual'));
  });

  it('proposes both sides of a mapping', () => {
    const catalog = (map: string): Readonly<Record<string, string>> => ({ 'c.catalog.yaml': `kind: catalog\nid: c\ntitle: C\ndimensions:\n  - { id: q, label: 质量 }\nmappings:\n  - to: servqual\n    map: { ${map} }\n` });
    assert.deepEqual(labelsIn(catalog('$0')), ['q']);
    assert.deepEqual(labelsIn(catalog('q: kkx$0')), ['reliability']);
  });

  it('proposes inputs and columns of a dataset', () => {
    const files = (columns: string): Readonly<Record<string, string>> => ({ 'd.dataset.yaml': `kind: dataset\nid: d\nof: a\nsource: d.csv\ncolumns:\n  ${columns}\n`, ...scoring(''), 'd.csv': '首次响应,渠道\n1,phone\n' });
    assert.deepEqual(labelsIn(files('$0')), ['response_time', 'channel', 'rude']);
    assert.deepEqual(labelsIn(files('channel: 渠道\n  response_time: $0')), ['首次响应', '渠道']);
    assert.deepEqual(labelsIn(files('channel: scxy$0')), ['首次响应']);
    assert.deepEqual(labelsIn({ ...files(''), 'd.dataset.yaml': 'kind: dataset\nid: d\nof: a\nsource: d.csv\nvalues:\n  channel: { 电话: $0 }\n' }), ['phone', 'email']);
    assert.ok(labelsIn({ ...files(''), 'd.dataset.yaml': 'kind: dataset\nid: d\nof: a\nsource: d.csv\nunits: { response_time: fenz$0 }\n' })[0]?.startsWith('分'));
  });

  it('proposes the metrics of a standard and what their conditions ask for in a dataset of its own', () => {
    const files = { 'd.dataset.yaml': 'kind: dataset\nid: d\nof: v\nsource: d.csv\ncolumns:\n  $0\n', 'v.standard.yaml': 'kind: standard\nid: v\ntitle: V\ntargets:\n  - { id: a, metric: waiting, objective: "<= 10min", when: branch = "full" }\n  - { id: b, metric: mistakes, objective: "<= 2" }\n' };
    assert.deepEqual(labelsIn(files), ['waiting', 'mistakes', 'branch']);
    assert.deepEqual(labelsIn({ ...files, 'd.dataset.yaml': 'kind: dataset\nid: d\nof: $0\n' }), ['v']);
  });

  it('proposes what a case of a test can say', () => {
    const test = (given: string): Readonly<Record<string, string>> => scoring(`tests:\n  - name: t\n    given: { ${given} }\n`);
    assert.deepEqual(labelsIn(test('channel: phone, $0')), ['response_time', 'rude']);
    assert.deepEqual(labelsIn(test('channel: $0')), ['phone', 'email']);
    assert.deepEqual(labelsIn(test('rude: $0')), ['true', 'false']);
  });
});

describe('completion of FEEL', () => {
  const when = (text: string): Readonly<Record<string, string>> => scoring(`criteria:\n  - id: x\n    when: ${text}\n`);

  it('proposes inputs, functions and words', () => {
    const labels = labelsIn(when('$0'));
    for (const name of ['response_time', 'channel', 'round half up', 'and', 'true']) assert.ok(labels.includes(name), name);
    assert.equal(labelsIn(when('rude and re$0'))[0], 'response_time');
    assert.equal(labelsIn(when('xysj$0'))[0], 'response_time');
    assert.equal(last(accepting(when('round$0'), 'round half up')), '    when: round half up(‸)');
  });

  it('proposes the values of what is compared, quoted as YAML and FEEL need it', () => {
    assert.equal(last(accepting(when('channel = $0'), '"phone"')), '    when: channel = "phone"');
    assert.equal(last(accepting(when("'channel = \"p$0\"'"), 'phone')), "    when: 'channel = \"phone\"'");
    assert.equal(last(accepting(when('"channel = \\"p$0\\""'), 'phone')), '    when: "channel = \\"phone\\""');
    assert.equal(last(accepting(when('channel in ("phone", $0)'), '"email"')), '    when: channel in ("phone", "email")');
    const band = scoring('criteria:\n  - id: x\n    input: channel\n    bands:\n      - { when: $0, score: 1 }\n');
    assert.equal(last(accepting(band, '"phone"')), '      - { when: \'"phone"\', score: 1 }');
  });

  it('proposes units behind a number', () => {
    const unit = (typed: string, locale?: 'zh' | 'en'): string[] => labelsIn(scoring(`criteria:\n  - id: x\n    input: response_time\n    bands:\n      - { when: "< ${typed}$0", score: 1 }\n`), 3, locale && { locale });
    assert.deepEqual(unit('3'), ['毫秒', '秒', '分钟']);
    assert.deepEqual(unit('3', 'en'), ['ms', 's', 'min']);
    assert.equal(unit('3fen')[0], '分钟');
    assert.equal(unit('3mi')[0], 'min');
    assert.ok(!labelsIn(scoring('criteria:\n  - id: x\n    when: A1$0\n')).includes('min'));
  });
});

describe('completion of bands', () => {
  const bands = (...lines: string[]): Readonly<Record<string, string>> => scoring(`criteria:\n  - id: x\n    input: response_time\n    bands:\n${lines.map((l) => `      - ${l}\n`).join('')}`);

  it('goes on where the last one ends, and closes the range', () => {
    assert.deepEqual(labelsIn(bands('{ when: "< 1h", score: 5 }', '{ when: "[1h..3h)", score: 4 }', '{ when: "$0"'), 2), ['[3h..24h)', '>= 3h']);
    assert.deepEqual(labelsIn(bands('{ when: "<= 1h", score: 5 }', '{ when: "(1h..24h]", score: 4 }', '{ when: "$0", score: 3 }'), 2), ['(24h..48h]', '> 24h']);
    assert.deepEqual(labelsIn(bands('{ when: "<= 1小时", score: 5 }', '{ when: "$0" }'), 2), ['(1小时..3小时]', '> 1小时']);
    assert.deepEqual(labelsIn(scoring('grades:\n  - { id: A, when: ">= 4.5" }\n  - { id: B, when: "[3.5..4.5)" }\n  - { id: C, when: "$0" }\n'), 2), ['[2.5..3.5)', '< 3.5']);
  });

  it('goes on in the direction of the bands before it fills what they leave', () => {
    assert.deepEqual(labelsIn(bands('{ when: "[1h..3h)", score: 4 }', '{ when: "$0" }'), 3), ['[3h..24h)', '>= 3h', '< 1h']);
    assert.deepEqual(labelsIn(scoring('grades:\n  - { id: A, when: "[4..4.5)" }\n  - { id: B, when: "[3.5..4)" }\n  - { id: C, when: "$0" }\n'), 3), ['[3..3.5)', '< 3.5', '>= 4.5']);
  });

  it('goes on with a test that is begun', () => {
    const begun = (typed: string): string[] => labelsIn(bands('{ when: "< 5min", score: 5 }', '{ when: "[5min..15min)", score: 4 }', `{ when: "${typed}$0", score: 3 }`), 2);
    for (const typed of ['[', '[15', '[15min..', '[ 15']) assert.equal(begun(typed)[0], '[15min..30min)', typed);
    for (const typed of ['>', '>=', '>=15', '>= 15m']) assert.equal(begun(typed)[0], '>= 15min', typed);
    assert.ok(!begun('< 2').some((l) => l.includes('15')), begun('< 2').join());
    const text = accepting(bands('{ when: "< 5min", score: 5 }', '{ when: "[5$0", score: 4 }'), '[5min..10min)');
    assert.equal(last(text), '      - { when: "[5min..10min)", score: 4 }');
  });

  it('proposes a whole band and the next score', () => {
    assert.equal(labelsIn(bands('{ when: "< 1h", score: 5 }', '{ when: "[1h..3h)", score: 4 }', '$0'), 1)[0], '{ when: "[3h..24h)", score: 3 }');
    assert.deepEqual(labelsIn(bands('{ when: "< 1h", score: 5 }', '{ when: "[1h..3h)", score: $0 }')), ['4', '3', '2', '1']);
    assert.deepEqual(labelsIn(bands('{ when: "< 1h", score: 5 }', '{ when: "[1h..3h)", score: 3 }', '{ when: ">= 3h", score: $0 }'), 1), ['1']);
  });

  it('keeps its order whatever stands between', () => {
    assert.deepEqual(labelsIn(scoring('criteria:\n  - id: x\n    input: response_time\n    bands:\n      - when: "< 1h"\n        score: 5\n      # so\n      - when: "$0"\n        score: 4\n'), 2), ['[1h..3h)', '>= 1h']);
  });
});

describe('completion elsewhere', () => {
  it('proposes rules to ignore, those found below first, with a place for the reason', () => {
    const files = scoring('# plumbline-ignore $0\nvetos: []\ncriteria: []\n');
    const [first] = labelsIn(files);
    assert.equal(first, 'unknown-property');
    assert.ok(accepting(files, 'unknown-property').includes('# plumbline-ignore unknown-property: 理由\n'));
    const long = scoring('criteria:\n  # plumbline-ignore $0\n  - id: x\n    label: 甲\n    description: 乙\n    input: rude\n    weight: 1\n    fomula: 1\n');
    assert.equal(labelsIn(long)[0], 'unknown-property');
    assert.ok(!labelsIn({ 'a.scoring.yaml': '# $0' }).includes('plumbline:'));
    assert.equal(accepting({ 'a.scoring.yaml': '# $0' }, 'plumbline-ignore'), '# plumbline-ignore ');
    assert.equal(accepting({ 'a.scoring.yaml': '#plumb$0' }, 'plumbline-ignore').startsWith('#'), true);
    assert.ok(labelsIn({ 'a.scoring.yaml': 'kind: scoring # plumbline-ignore band-gap, band-o$0' }).includes('band-overlap'));
  });

  it('proposes rules, levels and options in the configuration', () => {
    const config = (text: string): Readonly<Record<string, string>> => ({ 'plumbline.config.yaml': text });
    assert.ok(labelsIn(config('rules:\n  $0')).includes('band-gap'));
    assert.ok(!labelsIn(config('rules:\n  band-gap: off\n  $0')).includes('band-gap'));
    assert.deepEqual(labelsIn(config('rules:\n  band-gap: $0')), ['off', 'hint', 'info', 'warning', 'error']);
    assert.ok(labelsIn(config('rules:\n  missing-chapter:\n    options:\n      $0')).length > 0);
  });

  it('says periods in words', () => {
    assert.deepEqual(labelsIn(standard('review:\n  every: 每季$0')), ['P3M']);
  });

  it('finds listed values by what they mean, and says it', () => {
    const value = (before: string, locale: 'zh' | 'en' = 'zh'): string[] => completeIn(scoring(`${before}$0\n`), { locale }).list.items.map((i) => `${i.label} ${i.detail ?? ''}`);
    assert.deepEqual(value('missing: zuidi'), ['zero 按最低分 / gives the lowest score']);
    assert.equal(value('missing: ', 'en')[0], 'skip shares its weight among the others / 权重由已答项分担 · default');
    assert.deepEqual(value('round:\n  mode: 四舍五'), ['half-up 四舍五入 / as on paper · 默认']);
    const analysis = (before: string): string[] => completeIn({ 'q.survey.yaml': `kind: survey\nid: q\nanalyses:\n  - type: ${before}$0\n` }).list.items.map((i) => `${i.label} ${i.detail ?? ''}`);
    assert.deepEqual(analysis('净推'), ['nps 净推荐值 / Net promoter score']);
    assert.deepEqual(analysis('jingtuijian').length, 1);
    const documented = completeIn({ 'q.survey.yaml': 'kind: survey\nid: q\nanalyses:\n  - type: k$0\n' }).list.items.find((i) => i.label === 'kano')?.subject;
    assert.ok(documented?.type === 'key' && documented.pointer.includes('analysis-kano'), JSON.stringify(documented));
    assert.deepEqual(completeIn({ 'q.survey.md': '---\nkind: survey\nid: q\n---\n\n```yaml items\n- { id: a, text: T, type: dxt$0 }\n```\n' }).list.items.map((i) => i.label), []);
    assert.deepEqual(completeIn({ 'q.survey.md': '---\nkind: survey\nid: q\n---\n\n<!-- plumbline: items -->\n\n| 编号 | 题目 | 题型 |\n| --- | --- | --- |\n| a | T | 单选$0 |\n' }).list.items.map((i) => i.label), ['single']);
  });

  it('says titles in both languages, the reader’s first', () => {
    const detail = (locale: 'zh' | 'en'): string | undefined => completeIn(scoring('criteria:\n  - id: x\n    weight$0'), { locale }).list.items[0]?.detail;
    assert.equal(detail('zh'), '权重 / Weight');
    assert.equal(detail('en'), 'Weight / 权重');
  });

  it('answers at every offset of every sample', function () {
    this.timeout(240_000);
    const folders = readdirSync('samples', { withFileTypes: true }).filter((d) => d.isDirectory());
    let asked = 0;
    for (const { name } of folders) {
      const files = new Map(readdirSync(`samples/${name}`).filter((f) => /\.(?:yaml|md)$/.test(f) && f !== 'README.md').map((f) => [f, readFileSync(`samples/${name}/${f}`, 'utf8')]));
      for (const [file, text] of files) {
        const context = contextOf(files, file);
        // All offsets of small files, every seventh of others.
        for (let offset = 0; offset <= text.length; offset += text.length < 1_500 ? 1 : 7) {
          for (const item of complete(context, offset).items) {
            assert.ok(item.insert.start <= offset && item.insert.end === offset && item.replace.end >= offset && item.replace.end <= text.length, `${file}:${offset} ${item.label}`);
          }
          asked++;
        }
      }
    }
    assert.ok(asked > 10_000, String(asked));
  });
});
