// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.
/** What ajv says about one keyword that did not hold. */
export interface ValidatorError {
  readonly instancePath: string;
  /** Only of the keyword "false schema": which condition forbids the property. */
  readonly schemaPath?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidatorError[] | null;
}
export declare const catalog: Validator;
export declare const standard: Validator;
export declare const scoring: Validator;
export declare const survey: Validator;
export declare const dataset: Validator;
export declare const config: Validator;
