/** What differs between a host with Node and a browser; everything else of the extension is the same. */
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Host {
  connect(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
}
