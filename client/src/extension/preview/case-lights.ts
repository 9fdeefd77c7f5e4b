/** Marks in the text the bands, vetoes and grade that decided in the case that a panel shows. */
import { OverviewRulerLane, Range, ThemeColor, window, type DecorationOptions, type Disposable } from 'vscode';
import type { Place } from '../../../../server/src/protocol/preview.ts';

export class CaseLights implements Disposable {
  readonly #type = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #places = new Map<string, readonly Place[]>();
  readonly #listening: Disposable;

  constructor() {
    this.#listening = window.onDidChangeVisibleTextEditors(() => { for (const uri of this.#places.keys()) this.#draw(uri); });
  }

  /** In place of what was marked in the same text before. */
  show(uri: string, places: readonly Place[]): void {
    if (places.length === 0 && !this.#places.has(uri)) return;
    this.#places.set(uri, places);
    this.#draw(uri);
    if (places.length === 0) this.#places.delete(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#type.dispose();
  }

  #draw(uri: string): void {
    const options = (this.#places.get(uri) ?? []).map(({ range: { start, end } }): DecorationOptions => ({ range: new Range(start.line, start.character, end.line, end.character) }));
    for (const editor of window.visibleTextEditors) if (editor.document.uri.toString() === uri) editor.setDecorations(this.#type, options);
  }
}
