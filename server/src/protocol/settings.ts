/** What a client says about how it wants to be served. */

/** The language of documents in YAML, which an editor gives them by their names, or a person to any text. */
export const OWN_LANGUAGE = 'plumbline-yaml';

/** Where the settings stand in a client's configuration. */
export const CONFIGURATION_SECTION = 'plumbline';

/** What may be said for each folder: what `workspace/configuration` answers for it and the section `plumbline`. */
export interface FolderSettings {
  /** Of which documents findings are shown: all of them, those that are open, none. */
  readonly findings?: 'all' | 'open' | 'none';
  /** Whether lines above criteria, dimensions and tests say what is known of them. */
  readonly codeLens?: boolean;
}

/** Client to server, in `initializationOptions`, and what `workspace/configuration` answers for the section `plumbline`. */
export interface Settings extends FolderSettings {
  /** The language of messages: a language tag, or `auto` for that of the editor. A configuration file that names one wins. */
  readonly locale?: string;
}

export interface InitializationOptions extends Settings {
  /** Whether the data files that datasets name may be read, as not in a folder that nobody has said to trust; they may where nothing is said. */
  readonly readData?: boolean;
  /** Whether the client shows `plumbline/status`. */
  readonly status?: boolean;
  /** The client's command that shows proposals again, for entries behind which more can be proposed. */
  readonly suggestCommand?: string;
  /** Those of `LENS_COMMANDS` that the client has; where it has none, lenses only say what they say. */
  readonly commands?: readonly string[];
}

/** What lenses can lead to: the first two take the uri of a document; the last also a position in it, and the places to show. */
export const LENS_COMMANDS = ['plumbline.openPreview', 'plumbline.runTests', 'plumbline.showReferences'] as const;

/** Client to server, whenever it changes: files that another tool looks after, of which nothing is to be said while they are not opened here. */
export const LEFT_TO_OTHERS = 'plumbline/leftToOthers';
export interface LeftToOthersParams {
  readonly uris: readonly string[];
  /** Of paths, such as `.scoring.yaml`. */
  readonly endings: readonly string[];
}
