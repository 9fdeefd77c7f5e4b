/** The language server's files in a worker, which has none of its own. */
import { ClientFiles, type Asking } from '../client-files.ts';
import { resolveSource } from '../resolve-source.ts';
import type { ServerPlatform } from '../server-platform.ts';

export function browserPlatform(version: string, client: Asking): ServerPlatform {
  const files = new ClientFiles(client);
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  const port = channel.port1 as unknown as { onmessage: () => void };
  port.onmessage = () => { waiting.shift()?.(); };
  return {
    version,
    // Timers in browsers wait for milliseconds; a message comes right after those that are there already.
    pause: () => new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
    delay: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }),
    rootOf: (folder) => folder,
    list: (folder) => files.list(folder),
    read: (uri) => files.read(uri),
    async data(dataset, source, within, encoding) {
      const uri = resolveSource(dataset, source, within);
      return uri === undefined ? { state: 'outside' } : files.data(uri, encoding);
    },
    watch: () => ({ dispose: () => undefined }),
  };
}
