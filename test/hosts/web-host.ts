/** VS Code for the web as static files: no Node, no disk; extensions run in a worker, folders lie in memory. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { vscodeWeb } from './install.ts';

export interface WebHostOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Folder of the extension under development, and the test module to run beside it; null for a workbench to click through. */
  readonly tests: { readonly developed: string; readonly module: string } | null;
  /** Display language that extensions are told of; the workbench itself has no pack for it and stays English. */
  readonly language: string;
}

/** To a browser any name below `localhost` is this machine; those below one of them are one site, which may store what its frames need. */
const SITE = 'code.localhost';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.md': 'text/markdown',
};

export class WebHost {
  readonly #server: Server;
  readonly #options: WebHostOptions;
  #port = 0;

  private constructor(options: WebHostOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => { this.#answer(request, response); });
  }

  static async start(options: WebHostOptions): Promise<WebHost> {
    const host = new WebHost(options);
    await new Promise<void>((resolve) => host.#server.listen(0, '127.0.0.1', resolve));
    const address = host.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    host.#port = address.port;
    return host;
  }

  get url(): string {
    return `http://${SITE}:${this.#port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const path = normalize(decodeURIComponent(new URL(url, this.url).pathname));
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(this.url, this.#options));
      return;
    }
    const file = this.#fileOf(path);
    if (file === undefined || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'access-control-allow-origin': '*' });
    createReadStream(file).pipe(response);
  }

  #fileOf(path: string): string | undefined {
    const { extension, tests } = this.#options;
    const [, area = '', ...rest] = path.split('/');
    if (area === 'code') return join(vscodeWeb(), ...rest);
    if (area === 'extension') return join(extension, ...rest);
    // A test module is only run from within the extension under development.
    if (area !== 'driver' || !tests) return undefined;
    return path === '/driver/tests.js' ? tests.module : join(tests.developed, ...rest);
  }
}

/**
 * The page that starts the workbench, on an empty folder in memory. Pages of extensions have each an origin of their own, as they
 * have on the sites of VS Code.
 */
function page(url: string, { tests, language }: WebHostOptions): string {
  const base = `${url}code`;
  const at = (path: string): string => `URI.parse(${JSON.stringify(url + path)})`;
  return `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="${base}/out/vs/workbench/workbench.web.main.css">
</head>
<body></body>
<script src="${base}/out/vs/loader.js"></script>
<script src="${base}/out/vs/webPackagePaths.js"></script>
<script>
  for (const key of Object.keys(self.webPackagePaths)) self.webPackagePaths[key] = '${base}/node_modules/' + key + '/' + self.webPackagePaths[key];
  require.config({ baseUrl: '${base}/out', paths: self.webPackagePaths });
  ${language === 'en' ? '' : `require.config({ 'vs/nls': { availableLanguages: { '*': ${JSON.stringify(language)} }, loadBundle: (_name, _language, done) => done(new Error('no pack')) } });`}
</script>
<script src="${base}/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="${base}/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(['vs/workbench/workbench.web.main', 'vs/base/common/uri'], ({ create }, { URI }) => {
    create(document.body, {
      productConfiguration: { nameShort: 'Code', nameLong: 'Code', applicationName: 'code', enableTelemetry: false },
      workspaceProvider: { workspace: { folderUri: URI.from({ scheme: 'tmp', path: '/workspace' }) }, trusted: true, open: async () => true },
      additionalBuiltinExtensions: [${at('extension')}],
      webviewEndpoint: ${JSON.stringify(`${url.replace(SITE, `{{uuid}}.${SITE}`)}code/out/vs/workbench/contrib/webview/browser/pre/`)},
      ${tests !== null ? `developmentOptions: { extensions: [${at('driver')}], extensionTestsPath: ${at('driver/tests.js')} },` : ''}
    });
  });
</script>
</html>`;
}
