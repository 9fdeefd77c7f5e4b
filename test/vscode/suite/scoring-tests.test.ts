/** The Test Explorer: lists the tests of scorings, runs them, and says what differs beside what was expected. */
import { commands, extensions, workspace, WorkspaceEdit, type TestController, type TestItem, type TestMessage, type TestRun, type TestRunRequest } from 'vscode';
import { equal, eventually, ok } from '../assert.ts';
import { at, ID, open, RUN, write } from '../workspace.ts';

const TEXT = `kind: scoring
id: tried
title: 试一试
scale: { min: 0, max: 5 }
inputs:
  time: { type: duration, domain: ">= 0s" }
criteria:
  - id: response
    label: 响应
    input: time
    bands:
      - { when: "< 1h", score: 5 }
      - { when: ">= 1h", score: 2 }
tests:
  - name: 很快
    given: { time: 5min }
    expect: { total: 5 }
  - name: 太慢
    given: { time: 2h }
    expect: { total: 5 }
`;

describe('the Test Explorer', () => {
  const controller = (): TestController => (extensions.getExtension(ID)?.exports as { tests: TestController }).tests;
  const scoring = (): TestItem | undefined => controller().items.get(at('tried.scoring.yaml').toString());
  const passed: string[] = [];
  const failed = new Map<string, readonly TestMessage[]>();
  const errors: string[] = [];
  let ended = 0;

  before(async () => {
    await write('tried.scoring.yaml', TEXT);
    await open('tried.scoring.yaml');
    // What the runs say is heard here, and then said to the workbench as ever.
    const create = controller().createTestRun.bind(controller());
    controller().createTestRun = (request: TestRunRequest): TestRun => {
      const run = create(request);
      const { passed: pass, failed: fail, errored: err, end } = run;
      run.passed = (item, took) => { passed.push(item.label); pass.call(run, item, took); };
      run.failed = (item, message, took) => { failed.set(item.label, Array.isArray(message) ? message : [message]); fail.call(run, item, message, took); };
      run.errored = (item, message, took) => { errors.push(...(Array.isArray(message) ? message : [message]).map((m) => `${item.label}: ${String(m.message)}`)); err.call(run, item, message, took); };
      run.end = () => { ended++; end.call(run); };
      return run;
    };
  });

  it('lists the tests under their scoring, at their lines', async () => {
    const item = await eventually('the tests in the list', () => { const found = scoring(); return found && found.children.size === 2 ? found : undefined; });
    equal(item.label, '试一试');
    const lines: number[] = [];
    item.children.forEach((child) => lines.push(child.range?.start.line ?? -1));
    equal(lines, [14, 17]);
  });

  it('runs them from the command of a code lens, and shows the difference', async () => {
    await commands.executeCommand('plumbline.runTests', at('tried.scoring.yaml').toString());
    equal(passed, ['很快']);
    const [message] = failed.get('太慢') ?? [];
    ok(message, 'the test that fails has no message');
    equal([message.expectedOutput, message.actualOutput, message.location?.range.start.line], ['5', '2', 19]);
    ok(String(message.message).includes('2'), String(message.message));
  });

  it('keeps to each test how it went when another comes before it, and runs what is not saved', async () => {
    const idOf = (label: string): string | undefined => {
      const ids: string[] = [];
      scoring()?.children.forEach((child) => { if (child.label === label) ids.push(child.id); });
      return ids[0];
    };
    const before = [idOf('很快'), idOf('太慢')];
    const document = await open('tried.scoring.yaml');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(14).range.start, '  - name: 更快\n    given: { time: 1min }\n    expect: { total: 5 }\n');
    await workspace.applyEdit(edit);
    passed.length = 0;
    await commands.executeCommand('plumbline.runTests', document.uri.toString());
    equal([passed, errors], [['更快', '很快'], []]);
    ok(document.isDirty, 'it was saved');
    equal([idOf('很快'), idOf('太慢')], before);
    await document.save();
  });

  it('forgets a scoring whose file is deleted', async () => {
    await write('short-lived.scoring.yaml', TEXT.replace('id: tried', 'id: short-lived'));
    const listed = (): boolean => controller().items.get(at('short-lived.scoring.yaml').toString()) !== undefined;
    await eventually('its tests in the list', listed);
    await workspace.fs.delete(at('short-lived.scoring.yaml'));
    await eventually('its tests gone from the list', () => !listed());
  });

  // Elsewhere the workbench itself first asks for trust, whatever the tests are.
  if (RUN.trusted) {
    it('runs them all when the workbench asks', async () => {
      passed.length = 0;
      const before = ended;
      await commands.executeCommand('testing.runAll');
      await eventually('a run of everything', () => ended > before);
      ok(passed.includes('很快') && passed.length > 1, passed.join());
    });
  }
});
