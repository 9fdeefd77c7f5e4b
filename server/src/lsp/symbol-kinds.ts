/** The icons that the protocol offers for what documents consist of. */
import { SymbolKind } from 'vscode-languageserver';

const KINDS: Readonly<Record<string, SymbolKind>> = {
  catalog: SymbolKind.Package,
  standard: SymbolKind.Package,
  scoring: SymbolKind.Package,
  survey: SymbolKind.Package,
  dataset: SymbolKind.Package,
  list: SymbolKind.Array,
  group: SymbolKind.Namespace,
  chapter: SymbolKind.Namespace,
  section: SymbolKind.Namespace,
  heading: SymbolKind.String,
  article: SymbolKind.String,
  clause: SymbolKind.String,
  numbered: SymbolKind.String,
  dimension: SymbolKind.EnumMember,
  input: SymbolKind.Variable,
  item: SymbolKind.Field,
  variable: SymbolKind.Variable,
  criterion: SymbolKind.Property,
  band: SymbolKind.Number,
  level: SymbolKind.Number,
  grade: SymbolKind.Constant,
  veto: SymbolKind.Event,
  check: SymbolKind.Boolean,
  test: SymbolKind.Method,
  stage: SymbolKind.Class,
  step: SymbolKind.Function,
  target: SymbolKind.Property,
  control: SymbolKind.Interface,
  recovery: SymbolKind.Event,
  role: SymbolKind.Interface,
};

export const symbolKind = (kind: string): SymbolKind => KINDS[kind] ?? SymbolKind.Object;
