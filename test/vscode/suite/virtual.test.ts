/** A folder that only the editor can read, beside those on disk: checked as far as its file system gives it. */
import { EventEmitter, FileSystemError, FileType, Uri, workspace, type FileChangeEvent, type FileStat } from 'vscode';
import { ok } from '../assert.ts';
import { findings, rule, RUN } from '../workspace.ts';

const TEXT = 'kind: scoring\nid: virtual\ntitle: 虚拟\nfoo: 1\n';
const ROOT = Uri.parse('plumbline-test:/virtual');
const FILES: Readonly<Record<string, readonly [string, FileType][]>> = {
  '/virtual': [['locked', FileType.Directory], ['virtual.scoring.yaml', FileType.File]],
};
const never = (): never => { throw FileSystemError.NoPermissions(); };

if (RUN.host === 'node' && (workspace.workspaceFolders?.length ?? 0) > 1) {
  describe('a virtual folder', () => {
    it('is looked into though one of its folders cannot be read', async () => {
      const changed = new EventEmitter<FileChangeEvent[]>();
      const registered = workspace.registerFileSystemProvider(ROOT.scheme, {
        onDidChangeFile: changed.event,
        watch: () => changed,
        stat: ({ path }): FileStat => {
          if (path.endsWith('.scoring.yaml')) return { type: FileType.File, ctime: 0, mtime: 0, size: TEXT.length };
          if (path === '/virtual' || path.endsWith('/locked')) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
          throw FileSystemError.FileNotFound();
        },
        readDirectory: ({ path }) => [...(FILES[path] ?? never())],
        readFile: () => new TextEncoder().encode(TEXT),
        createDirectory: never, writeFile: never, delete: never, rename: never,
      }, { isReadonly: true });
      const at = workspace.workspaceFolders?.length ?? 0;
      try {
        ok(workspace.updateWorkspaceFolders(at, 0, { uri: ROOT, name: 'virtual' }), 'it cannot be added');
        await findings(Uri.joinPath(ROOT, 'virtual.scoring.yaml'), (f) => f.some((d) => rule(d) === 'unknown-property'), 'a finding in the virtual folder', 60_000);
      } finally {
        workspace.updateWorkspaceFolders(at, 1);
        registered.dispose();
      }
    }).timeout(120_000);
  });
}
