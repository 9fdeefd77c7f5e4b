/** What a client says about how it wants to be served. */

/** Where the settings stand in a client's configuration. */
export const CONFIGURATION_SECTION = 'plumbline';

/** Client to server, in `initializationOptions`, and what `workspace/configuration` answers for the section `plumbline`. */
export interface Settings {
  /** The language of messages: a language tag, or `auto` for that of the editor. A configuration file that names one wins. */
  readonly locale?: string;
}

export interface InitializationOptions extends Settings {
  /** Whether the client shows `plumbline/status`. */
  readonly status?: boolean;
  /** The client's command that shows proposals again, for entries behind which more can be proposed. */
  readonly suggestCommand?: string;
}
