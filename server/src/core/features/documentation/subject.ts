/** What documentation can be asked for: plain data that an editor keeps and hands back. */
import type { SchemaKind } from '../../schema/resolved-schema.ts';

export type Subject =
  /** A place of a schema; `value` one of the values that it allows. */
  | { readonly type: 'key'; readonly kind: SchemaKind; readonly pointer: string; readonly value?: string }
  | { readonly type: 'symbol'; readonly uri: string; readonly kind: string; readonly id: string }
  | { readonly type: 'document'; readonly uri: string }
  | { readonly type: 'function'; readonly name: string }
  | { readonly type: 'unit'; readonly name: string }
  | { readonly type: 'rule'; readonly id: string };
